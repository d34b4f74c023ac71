import { choice, choices } from '../fields/choice.ts';
import { civilDate } from '../fields/date-time.ts';
import { asText, type Draft, type Trouble } from '../fields/field.ts';
import { list } from '../fields/grid-fields.ts';
import { region } from '../fields/identity.ts';
import { number } from '../fields/number.ts';
import { longText, text } from '../fields/text.ts';
import { chose } from '../fields/when.ts';
import { type Answers, type Questions, under } from '../form.ts';
import { aidReceived } from '../lists/aid-received.ts';
import { clusters } from '../lists/clusters.ts';
import { intakeDocuments } from '../lists/intake-documents.ts';
import { ppksCategories } from '../lists/ppks-categories.ts';
import { resourceKinds } from '../lists/resource-kinds.ts';
import { resourceNeeds } from '../lists/resource-needs.ts';

/** The papers that sources ask for, of those that the centre asks for itself. */
export const resourcePapers = {
  ktp: intakeDocuments.ktp,
  kk: intakeDocuments.kk,
  'birth-certificate': intakeDocuments['birth-certificate'],
  sktm: intakeDocuments.sktm,
  'cover-letter': intakeDocuments['cover-letter'],
  bpjs: intakeDocuments.bpjs,
  'health-certificate': intakeDocuments['health-certificate'],
} as const satisfies Partial<typeof intakeDocuments>;
export type ResourcePaper = keyof typeof resourcePapers;

/** Whether a source is licensed to give what it gives (slides, Kontrol sosial). */
const resourceLicences = { held: 'Ada', none: 'Tidak ada', unneeded: 'Tidak diperlukan' } as const;

const { none: _nothing, other: _elsewhere, ...namedAid } = aidReceived;

const fields = {
  ...under('Sumber', {
    name: text('Nama sumber', { required: true, maxLength: 120 }),
    kind: choice('Jenis', resourceKinds, { required: true }),
    gives: choices('Yang diberikan', resourceNeeds, { required: true }),
    about: longText('Keterangan', {
      maxLength: 5_000,
      help: 'Dibaca semua yang menangani kasus. Jangan menulis apa pun tentang orang yang dilayani.',
    }),
  }),
  ...under('Untuk siapa', {
    categories: choices('Kategori PPKS', ppksCategories, { help: 'Kosongkan bila untuk semua kategori.' }),
    clusters: choices('Klaster', clusters, {
      help: 'Bersama kategori: cukup salah satu yang cocok. Kosongkan bila untuk semua.',
    }),
    ageFrom: number('Umur mulai', { min: 0, max: 130, whole: true, unit: 'tahun' }),
    ageTo: number('Umur sampai', { min: 0, max: 130, whole: true, unit: 'tahun' }),
    dtsen: choice('DTSEN', { listed: 'Harus terdata' }),
    decileTo: number('Desil paling tinggi', {
      min: 1,
      max: 10,
      whole: true,
      shownWhen: chose('dtsen', 'listed'),
    }),
    papers: choices('Berkas yang diminta', resourcePapers),
    places: list(
      'Wilayah yang dilayani',
      'Wilayah',
      { region: region('Wilayah', { required: true }) },
      { help: 'Menurut wilayah domisili. Kosongkan bila tidak dibatasi.' },
    ),
    aid: choice('Sama dengan bantuan pada Identitas', namedAid, {
      help: 'Siapa yang menurut Identitas sudah menerimanya tidak ditawari lagi.',
    }),
    conditions: longText('Syarat lain', { maxLength: 5_000 }),
  }),
  ...under('Cara memperoleh', {
    procedure: longText('Prosedur', { maxLength: 10_000 }),
    contact: longText('Alamat dan kontak', { maxLength: 2_000 }),
  }),
  ...under('Izin', {
    licence: choice('Izin atau akreditasi', resourceLicences, {
      help: 'Apakah sumber ini diizinkan memberi pelayanannya, misalnya terdaftar pada Dinas Sosial atau terakreditasi?',
    }),
    licensedUntil: civilDate('Berlaku sampai', {
      means: 'elsewhere',
      mayBeFuture: true,
      shownWhen: chose('licence', 'held'),
    }),
  }),
};

/** What the directory asks of a resource system: what it gives to whom, on what conditions, and how it is reached. */
export const resource = { fields, check: ageTroubles } as const satisfies Questions;
export type ResourceAnswers = Answers<typeof resource>;

function ageTroubles({ ageFrom, ageTo }: Draft): Trouble[] {
  if (typeof ageFrom !== 'number' || typeof ageTo !== 'number' || ageFrom <= ageTo) return [];
  const { label } = fields.ageTo;
  return [{ path: 'ageTo', label, sentence: `${label}: lebih kecil daripada umur mulai.` }];
}

/** Names as they are held against one another: letter case and spacing tell no two sources apart. */
export const resourceKey = (name: unknown): string =>
  asText(name).trim().replace(/\s+/g, ' ').toLocaleLowerCase('id');
