import type { Trx } from '#database/connect';
import { type ResourceAnswers, resourceKey } from '#domain/resources/resource';
import { insertResource } from '#records/resource.queries';
import type { Random } from './random.ts';

const sleman = [
  { region: { code: '34.04', name: 'Kabupaten Sleman, Daerah Istimewa Yogyakarta' } },
] satisfies ResourceAnswers['places'];

/** The directory of the demo's centre: agencies as there are anywhere, and nobody's name. */
const directory = [
  {
    name: 'BPJS Kesehatan (PBI)',
    kind: 'community',
    gives: ['health-insurance'],
    about: 'Iuran dibayar pemerintah. Kepesertaan yang nonaktif diaktifkan kembali lewat Dinas Sosial.',
    ...{ dtsen: 'listed', decileTo: 5, papers: ['ktp', 'kk'], aid: 'kis-pbi-jk' },
    conditions: 'Sakit atau membutuhkan pengobatan rutin bila minta aktif kembali.',
    procedure:
      'Surat keterangan puskesmas, rekomendasi Dinas Sosial, usulan lewat SIKS-NG, lalu menunggu penetapan.',
    contact: 'Loket jaminan kesehatan di Dinas Sosial, hari kerja 08.00-14.00.',
  },
  {
    name: 'Disdukcapil',
    kind: 'community',
    gives: ['identity-papers'],
    about: 'Perekaman KTP dapat dilakukan di lembaga bagi yang tidak dapat datang.',
    conditions: 'Bagi yang tidak diketahui asalnya: surat keterangan lembaga dan hasil pencocokan biometrik.',
    procedure: 'Surat pengantar lembaga, formulir F-1, perekaman, lalu pengambilan.',
    contact: 'Kantor Disdukcapil kabupaten; layanan keliling setiap Rabu.',
  },
  {
    name: 'PKH (pendamping kecamatan)',
    kind: 'community',
    gives: ['cash-aid'],
    ...{ dtsen: 'listed', decileTo: 4, papers: ['kk'], aid: 'pkh' },
    conditions: 'Keluarga dengan anak sekolah, balita, lansia, atau penyandang disabilitas berat.',
    procedure: 'Diusulkan lewat musyawarah kelurahan; hasil menunggu pemutakhiran DTSEN.',
  },
  {
    name: 'Dana PIP sekolah',
    kind: 'community',
    gives: ['education', 'cash-aid'],
    ...{ ageFrom: 6, ageTo: 21, dtsen: 'listed', papers: ['kk', 'birth-certificate'], aid: 'kip' },
    procedure: 'Sekolah mengusulkan lewat Dapodik; rekening dibuka atas nama anak dengan wali.',
  },
  {
    name: 'SLB Negeri',
    kind: 'community',
    gives: ['education', 'training'],
    ...{ clusters: ['disability'], categories: ['PMKS-05', 'PMKS-09'], ageFrom: 5, ageTo: 21 },
    papers: ['birth-certificate', 'health-certificate'],
    procedure: 'Asesmen kebutuhan belajar oleh sekolah, lalu penempatan kelas. Kuota terbatas tiap Juli.',
  },
  {
    name: 'Sanggar Kegiatan Belajar',
    kind: 'community',
    gives: ['education', 'training'],
    ...{ ageFrom: 10, ageTo: 24, papers: ['kk'] },
    procedure: 'Kejar Paket A, B, C; pendaftaran dua kali setahun, tes penempatan.',
    ...{ licence: 'held', licensedUntil: '2025-12-31' },
  },
  {
    name: 'Puskesmas',
    kind: 'community',
    gives: ['health', 'counselling'],
    about: 'Poli jiwa Selasa dan Kamis; posyandu lansia di lembaga setiap bulan.',
    procedure: 'Datang dengan kartu BPJS; tanpa kartu dilayani dengan surat lembaga.',
    licence: 'unneeded',
  },
  {
    name: 'Baznas Kabupaten Sleman',
    kind: 'community',
    gives: ['cash-aid', 'business'],
    ...{ dtsen: 'listed', decileTo: 4, papers: ['ktp', 'kk', 'sktm'], places: sleman },
    procedure: 'Surat permohonan, survei rumah, keputusan sidang bulanan.',
  },
  {
    name: 'Dinas Sosial (alat bantu)',
    kind: 'community',
    gives: ['assistive-device'],
    ...{ clusters: ['disability', 'elderly'], papers: ['kk', 'health-certificate'] },
    procedure: 'Pengukuran oleh terapis, usulan anggaran, biasanya dua sampai empat bulan.',
  },
  {
    name: 'LBH dan UPT PPA',
    kind: 'community',
    gives: ['legal-aid', 'counselling'],
    ...{ categories: ['PMKS-03', 'PMKS-06', 'PMKS-07', 'PMKS-19'] },
    procedure: 'Permohonan pendampingan tertulis; perkara anak didahulukan.',
  },
  {
    name: 'Karang taruna',
    kind: 'formal',
    gives: ['company', 'training'],
    ...{ ageFrom: 12, ageTo: 25 },
    about: 'Mengajak remaja ke latihan bola dan kerja bakti; ada pelatihan sablon.',
  },
  {
    name: 'Paguyuban lansia kelurahan',
    kind: 'formal',
    gives: ['company', 'spiritual'],
    ...{ ageFrom: 60 },
    about: 'Senam Jumat dan arisan; anggota menjenguk yang sakit.',
  },
  {
    name: 'Keluarga besar',
    kind: 'informal',
    gives: ['care', 'company', 'housing'],
    about: 'Kerabat di luar keluarga inti. Siapa orangnya ditulis dalam berkas kasus, bukan di sini.',
  },
] as const satisfies readonly ResourceAnswers[];
export type DemoSource = (typeof directory)[number]['name'];

/** Writes the directory down, as of a moment, in somebody's name. */
export async function fillDirectory(
  trx: Trx,
  random: Random,
  { savedBy, savedAt }: { savedBy: string; savedAt: string },
): Promise<void> {
  for (const answers of directory) {
    const id = random.uuid(Date.parse(savedAt));
    await insertResource(trx, {
      ...{ id, name: answers.name, nameKey: resourceKey(answers.name), kind: answers.kind, isActive: 1 },
      ...{ answers: JSON.stringify(answers), revision: 1, savedBy, savedAt, requestId: id },
    });
  }
}
