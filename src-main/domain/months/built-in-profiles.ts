import { type ProfileColumn, type ProfileSheet, ReportProfile } from './report-profile.ts';
import { type SourceId, sources } from './report-sources.ts';

type Asked = Partial<Omit<ProfileSheet, 'of' | 'columns'>>;

/** A sheet with its usual columns, or with these of them under these headings. */
function sheet(of: SourceId, name: string, headings?: readonly [string, string?][], asked: Asked = {}) {
  const { title, columns } = sources[of];
  const usual = (id: string) => columns.find((column) => column.of === id)?.heading ?? '';
  const chosen =
    headings?.map(([id, heading]): ProfileColumn => ({ of: id, heading: heading ?? usual(id), text: '' })) ??
    usualColumns(of);
  return { of, name, title, columns: chosen, ...asked };
}

/** The columns of a list by name of which a profile does not say which it wants leave out what only some ask for. */
export const usualColumns = (of: SourceId): ProfileColumn[] =>
  sources[of].columns
    .filter(
      (column) => sources[of].kind !== 'names' || !['cluster', 'education', 'abhKind'].includes(column.of),
    )
    .map((column) => ({ ...column, text: '' }));

const figures = {
  recap: sheet('recap', 'Rekap'),
  leave: sheet('leave', 'Keluar'),
  age: sheet('age', 'Umur'),
  origin: sheet('origin', 'Asal'),
  referral: sheet('referral', 'Rujukan'),
};

const letterTo = (subject: string, besides = '') => ({
  subject,
  body: `Dengan hormat,

Bersama surat ini kami sampaikan {{ subjek }} {{ lembaga }} masa {{ masa }}{% if revisi %} ({{ revisi }}, menggantikan laporan sebelumnya){% endif %}, dengan ringkasan sebagai berikut:

Awal masa : {{ awal }} orang
Masuk : {{ masuk }} orang
{% if pindah %}Pindah : {{ pindah }} orang
{% endif %}Keluar : {{ keluar }} orang
Akhir masa : {{ akhir }} orang

Lampiran:
{% for satu in lembar %}- {{ satu.nama }}: {{ satu.judul }}
{% endfor %}
${besides}Atas perhatian Bapak/Ibu kami ucapkan terima kasih.`,
});
const passwordApart =
  'Berkas bernama terkunci dengan kata sandi. Kata sandinya kami sampaikan terpisah melalui telepon.\n\n';

const terminations = sheet(
  'names.nominative',
  'Terminasi',
  [
    ['number', 'NO'],
    ['name', 'Nama Lengkap'],
    ['admitted', 'Tanggal Masuk/Penerimaan'],
    ['referral', 'Sumber Rujukan'],
    ['nik', 'NIK'],
    ['familyCard', 'NO KK'],
    ['category', 'Kategori PPKS'],
    ['left', 'Tanggal Terminasi'],
  ],
  { title: 'LAPORAN PPKS YANG SUDAH DITERMINASI (RAHASIA)', who: 'left', sortedBy: 'left' },
);
const companions = sheet(
  'names.nominative',
  'Dampingan',
  [
    ['number', 'NO'],
    ['worker', 'Nama Pendamping'],
    ['name', 'Nama PPKS'],
    ['referral', 'Asal Rujukan'],
    ['cluster', 'Klaster'],
    ['category', 'Sub Klaster'],
  ],
  { title: 'LAPORAN DAMPINGAN PENDAMPING SOSIAL (RAHASIA)', who: 'present', sortedBy: 'worker' },
);

/**
 * The profiles that come with the program; a centre changes its own copy. No official monthly form is known: these follow
 * what the offices were seen to ask for (Sentra: reports 1 to 3 of Laksamana; LKSA: the sheet `lksa` of SIKS; foundations:
 * lists of children without numbers of identity).
 */
const declared = {
  'dinsos-kabupaten': {
    name: 'Dinsos kabupaten/kota',
    recipient: 'Dinas Sosial Kabupaten/Kota',
    fileName: 'Laporan {kode_masa} {lembaga} {revisi}',
    formats: ['xlsx', 'pdf'],
    sheets: [
      ...Object.values(figures),
      sheet('services', 'Layanan'),
      sheet('applications', 'Permohonan'),
      sheet('outside', 'Luar lembaga'),
    ],
    letter: letterTo('Laporan bulanan penerima manfaat'),
  },
  'dinsos-provinsi': {
    name: 'Dinsos provinsi',
    recipient: 'Dinas Sosial Provinsi',
    fileName: 'Laporan provinsi {kode_masa} {lembaga} {revisi}',
    formats: ['xlsx', 'pdf'],
    sheets: [
      ...Object.values(figures),
      sheet('careDays', 'Hari pelayanan'),
      sheet('stayLength', 'Lama tinggal'),
      sheet('readmissions', 'Masuk kembali'),
      sheet('disability', 'Disabilitas'),
      sheet('abh', 'ABH'),
      sheet('capacity', 'Kapasitas'),
      sheet('targets', 'Capaian'),
    ],
    letter: letterTo('Laporan bulanan penerima manfaat'),
  },
  sentra: {
    name: 'Sentra/Kemensos',
    recipient: 'Sentra Kementerian Sosial',
    fileName: 'Laporan Sentra {kode_masa} {lembaga} {revisi}',
    formats: ['xlsx', 'pdf', 'csv'],
    sheets: [
      sheet(
        'recap',
        'Penerimaan',
        [
          ['number', 'NO'],
          ['label.0', 'Kategori PPKS'],
          ['admitted.L', 'L'],
          ['admitted.P', 'P'],
        ],
        { title: 'LAPORAN PENERIMAAN PPKS' },
      ),
      sheet('recap', 'Rekap'),
      sheet('services', 'Layanan'),
      sheet('targets', 'Capaian'),
      terminations,
      companions,
    ],
    letter: letterTo('Laporan bulanan penerima manfaat', passwordApart),
  },
  lksa: {
    name: 'LKSA ke Dinsos',
    recipient: 'Dinas Sosial',
    fileName: 'Data LKSA {kode_masa} {lembaga} {revisi}',
    formats: ['xlsx', 'pdf', 'csv'],
    sheets: [
      {
        ...sheet('lksa', 'lksa'),
        columns: [
          ...usualColumns('lksa').slice(0, 5),
          { of: 'text', heading: 'akreditasi', text: '' },
          ...usualColumns('lksa').slice(5),
        ],
      },
      { ...sheet('age', 'Umur anak'), title: 'UMUR ANAK ASUH PADA AKHIR MASA LAPORAN' },
      sheet('recap', 'Rekap'),
      sheet('leave', 'Keluar'),
    ],
    ageBegins: [1, 3, 6, 13, 18],
    letter: letterTo('Data anak asuh LKSA'),
  },
  yayasan: {
    name: 'Yayasan',
    recipient: 'Yayasan',
    fileName: 'Laporan yayasan {kode_masa} {lembaga} {revisi}',
    formats: ['pdf', 'xlsx'],
    sheets: [
      sheet('recap', 'Rekap'),
      sheet('age', 'Umur'),
      sheet(
        'names.nominative',
        'Daftar nama',
        [
          ['number', 'No'],
          ['name', 'Nama'],
          ['age', 'Usia'],
          ['sex', 'JK'],
          ['education', 'Pendidikan'],
          ['category', 'Kategori'],
          ['status', 'Status'],
        ],
        { title: 'DAFTAR PENERIMA MANFAAT TANPA NOMOR IDENTITAS (RAHASIA)', sortedBy: 'name' },
      ),
    ],
    letter: letterTo('Laporan bulanan', passwordApart),
  },
} as const;

export const builtInProfiles: Readonly<Record<string, ReportProfile>> = Object.fromEntries(
  Object.entries(declared).map(([id, profile]) => [id, ReportProfile.parse(profile)]),
);
