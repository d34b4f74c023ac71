import { formatCivilDate } from '#domain/civil-date';
import { columnLetter } from '#domain/import/cell';
import { fieldsOf, importFields } from '#domain/import/fields';
import { type SheetKind, sheetKindCodes } from '#domain/import/import-field';
import { valueList } from '#domain/import/value-lists';
import type { Own } from '#domain/own/own';
import { renderWorkbook, type Sheet, type SheetCell } from '#platform/paper/workbook';

/** Sheet names of the sample, by what they hold. */
const names: Record<SheetKind, string> = {
  people: 'Orang',
  family: 'Keluarga',
  contracts: 'Kontrak',
  plans: 'Rencana dan capaian',
  links: 'Kaitan dengan sumber',
};

/** Columns that say the same in one cell as others in two; old files have them, a new one does not need them. */
const notAsked = [
  'placeAndDay',
  'rtRw',
  'age',
  'status',
  'fatherNik',
  'motherNik',
  'fatherOccupation',
  'motherOccupation',
  'guardianOccupation',
  'cluster',
  'verdictNumber',
  'residence',
];

/** Three people who are nobody: one who lives here, one who left, one elderly without papers. */
const people: Record<string, SheetCell>[] = [
  {
    ...{ registerNumber: 'CONTOH-1', fullName: 'Budi Contoh', sex: 'Laki-laki', birthPlace: 'Sleman' },
    ...{ birthDate: { date: '2011-03-14' }, religion: 'Islam', education: 'SD', nik: '3404991403110007' },
    ...{
      domicileAddress: 'Jalan Contoh 1',
      district: 'Depok',
      regency: 'Kabupaten Sleman',
      fatherName: 'Bapak Contoh',
    },
    ...{ category: 'Anak Terlantar', approach: 'Berbasis residensial', admittedOn: { date: '2024-07-01' } },
    ...{ referralSource: 'Keluarga/kerabat', caseReason: 'Contoh alasan masuk.', origin: 'Kabupaten Sleman' },
  },
  {
    ...{ registerNumber: 'CONTOH-2', fullName: 'Siti Percobaan', sex: 'Perempuan', birthPlace: 'Bantul' },
    ...{
      birthDate: { date: '2007-11-02' },
      religion: 'Islam',
      education: 'SMP',
      motherName: 'Ibu Percobaan',
    },
    ...{ category: 'Anak Terlantar', approach: 'Berbasis residensial', admittedOn: { date: '2019-08-12' } },
    ...{ referralSource: 'Desa/Kelurahan', origin: 'Kabupaten Bantul', leftOn: { date: '2022-06-30' } },
    ...{
      leaveReason: 'Kembali ke keluarga (reunifikasi/reintegrasi)',
      destination: 'Keluarga',
      receiver: 'Ibu Percobaan',
    },
  },
  {
    ...{
      registerNumber: 'CONTOH-3',
      fullName: 'Mbah Misalnya',
      sex: 'Perempuan',
      birthDate: { date: '1949-05-20' },
    },
    ...{ maritalStatus: 'Cerai Mati', category: 'Lanjut Usia Terlantar', admittedOn: { date: '2023-02-15' } },
    ...{ approach: 'Berbasis residensial', referralSource: 'Satpol PP (razia)', remark: 'Contoh catatan.' },
  },
];

const further: Record<Exclude<SheetKind, 'people'>, Record<string, SheetCell>[]> = {
  family: [
    {
      'family.registerNumber': 'CONTOH-1',
      'family.name': 'Paman Contoh',
      'family.relation': 'Paman',
      'family.phone': '0811111111',
    },
  ],
  contracts: [
    {
      ...{ 'contracts.registerNumber': 'CONTOH-1', 'contract.kind': 'Kontrak utama (primary contracts)' },
      ...{ 'contract.purpose': 'Contoh tujuan kontrak.', 'contract.startsOn': { date: '2024-07-10' } },
      ...{ 'contract.endsOn': { date: '2027-07-09' }, 'contract.signedOn': { date: '2024-07-10' } },
    },
  ],
  plans: [
    {
      ...{
        'plans.registerNumber': 'CONTOH-1',
        'plan.plannedOn': { date: '2024-08-01' },
        'plan.focus': 'Contoh masalah.',
      },
      ...{
        'plan.goal': 'Bersekolah kembali',
        'plan.target': 'Hadir di sekolah',
        'plan.indicator': 'hari hadir',
      },
      ...{
        'plan.baseline': 0,
        'plan.targetValue': 5,
        'plan.unit': 'hari/minggu',
        'plan.dueOn': { date: '2025-07-31' },
      },
      ...{ 'plan.achieved': 4, 'plan.achievedOn': { date: '2025-06-30' }, 'plan.status': 'Sebagian' },
    },
  ],
  links: [
    {
      ...{ 'links.registerNumber': 'CONTOH-1', 'link.resource': 'SD Contoh', 'link.need': 'Pendidikan' },
      ...{
        'link.recognisedOn': { date: '2024-08-01' },
        'link.state': 'Mulai menerima',
        'link.stateOn': { date: '2024-08-15' },
      },
    },
  ],
};

/** The workbook that is filled in and imported: its columns are known by their headings, its lists are drop-downs. */
export async function renderSample({ own, today }: { own: Own; today: string }) {
  const choices = Object.keys(importFields).filter(
    (id) => importFields[id]?.reads === 'choice' && !notAsked.includes(id),
  );
  const lists = choices.map((id) => ({ id, labels: Object.values(valueList(id, own)?.options ?? {}) }));
  const from = new Map(
    lists.map(({ id, labels }, at) => {
      const letter = columnLetter(at);
      return [id, `Daftar!$${letter}$${headRow + 1}:$${letter}$${headRow + labels.length}`] as const;
    }),
  );
  const sheets = sheetKindCodes.map((kind): Sheet => {
    const fields = fieldsOf(kind).filter((id) => !notAsked.includes(id));
    const rows = kind === 'people' ? people : further[kind];
    return {
      name: names[kind],
      titles: [titles[kind]],
      head: fields.map((id) => importFields[id]?.label ?? id),
      rows: rows.map((row) => fields.map((id) => row[id] ?? null)),
      widths: fields.map((id) => Math.max(14, (importFields[id]?.label ?? '').length + 2)),
      lists: fields.flatMap((id, column) => {
        const range = from.get(id);
        return range === undefined ? [] : [{ column, from: range }];
      }),
    };
  });
  const longest = Math.max(...lists.map(({ labels }) => labels.length));
  const daftar: Sheet = {
    name: 'Daftar',
    titles: [`Pilihan yang dikenal Titian, ${formatCivilDate(today, 'long')}. Lembar ini tidak diimpor.`],
    head: lists.map(({ id }) => importFields[id]?.label ?? id),
    rows: Array.from({ length: longest }, (_, at) => lists.map(({ labels }) => labels[at] ?? null)),
    widths: lists.map(() => 28),
  };
  return await renderWorkbook([...sheets, daftar]);
}

/** Below a title and an empty row. */
const headRow = 3;

const titles: Record<SheetKind, string> = {
  people:
    'Satu baris satu orang dengan satu kasus. Hapus ketiga contoh, lalu isi. Tanggal ditulis 23/11/2026; NIK sebagai teks.',
  family: 'Anggota keluarga lain, dengan nomor induk atau NIK orangnya.',
  contracts: 'Kontrak, dengan nomor induk atau NIK orangnya.',
  plans: 'Satu baris satu target, dengan capaian terakhirnya bila ada.',
  links: 'Sumber yang pernah dihubungkan, dengan keadaan terakhirnya.',
};
