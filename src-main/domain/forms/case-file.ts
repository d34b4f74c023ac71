import { choice, choices } from '../fields/choice.ts';
import { civilDate } from '../fields/date-time.ts';
import { type Draft, isHollow, type Trouble } from '../fields/field.ts';
import { region } from '../fields/identity.ts';
import { longText, text } from '../fields/text.ts';
import { chose } from '../fields/when.ts';
import { defineForm, type Questions, under } from '../form.ts';
import { abhKinds, abhReferralKinds } from '../lists/abh.ts';
import { atensiApproaches } from '../lists/atensi-services.ts';
import { clusterOfCategory, clusters } from '../lists/clusters.ts';
import {
  type DisabilityKind,
  type DisabilitySubKind,
  disabilityDegrees,
  disabilityKinds,
  disabilitySubKinds,
  subKindsOfDisability,
} from '../lists/disability.ts';
import { type PpksCategory, ppksCategories } from '../lists/ppks-categories.ts';
import { referralSources } from '../lists/referral-sources.ts';
import { admissionStates } from './acceptance.ts';

const isAbh = (answers: Draft) =>
  chose('category', 'PMKS-03')(answers) || chose('otherCategories', 'PMKS-03')(answers);

const hasDisability = (answers: Draft) =>
  Array.isArray(answers.disabilities) && answers.disabilities.length > 0;

function offeredSubKinds(answers: Draft): readonly DisabilitySubKind[] {
  const kinds = Object.keys(disabilityKinds) as DisabilityKind[];
  if (chose('disabilities', 'multiple')(answers)) return Object.values(subKindsOfDisability).flat();
  return kinds
    .filter((kind) => chose('disabilities', kind)(answers))
    .flatMap((kind) => subKindsOfDisability[kind]);
}

const fields = {
  ...under('Kategori', {
    category: choice('Kategori PPKS utama', ppksCategories, {
      required: true,
      help: 'Pemerlu Pelayanan Kesejahteraan Sosial, menurut Permensos 8/2012.',
    }),
    categorySince: civilDate('Kategori berlaku sejak', {
      means: 'service',
      notBefore: 'admittedOn',
      folded: true,
      help: 'Kosongkan bila berlaku sejak masuk. Isi bila kategori berubah selagi ia dilayani, misalnya ketika anak balita berumur 6 tahun: bulan-bulan sebelumnya tetap dihitung menurut kategori yang lama.',
    }),
    otherCategories: choices('Kategori PPKS lain', ppksCategories, { folded: true }),
    cluster: choice('Klaster', clusters, {
      follows: {
        field: 'category',
        as: (category) => clusterOfCategory[category as PpksCategory],
        says: 'menurut kategori',
      },
    }),
    abhKind: choice('Ragam ABH', abhKinds, { shownWhen: isAbh }),
    abhReferralKind: choice('Jenis rujukan ABH', abhReferralKinds, { shownWhen: isAbh }),
    abhVerdictNumber: text('Nomor putusan', { shownWhen: isAbh }),
    abhVerdictEndsOn: civilDate('Akhir masa putusan', {
      means: 'deadline',
      mayBeFuture: true,
      shownWhen: isAbh,
      help: 'Hari terakhir pidana atau tindakan menurut putusan. Diingatkan menjelang harinya.',
    }),
    nextHearingOn: civilDate('Sidang berikutnya', {
      means: 'deadline',
      mayBeFuture: true,
      shownWhen: isAbh,
    }),
  }),
  ...under('Disabilitas', {
    disabilities: choices('Ragam disabilitas', disabilityKinds),
    disabilitySubKinds: choices('Sub-ragam disabilitas', disabilitySubKinds, {
      shownWhen: hasDisability,
      offered: offeredSubKinds,
    }),
    disabilityDegree: choice('Derajat disabilitas', disabilityDegrees, { shownWhen: hasDisability }),
  }),
  ...under('Penerimaan', {
    admittedOn: civilDate('Tanggal masuk', { means: 'admission', required: true, assumed: 'today' }),
    approach: choice('Pendekatan', atensiApproaches, {
      help: 'Yang dilayani di keluarga atau komunitasnya dihitung terpisah dari yang tinggal di lembaga.',
    }),
    approachSince: civilDate('Pendekatan berlaku sejak', {
      means: 'service',
      notBefore: 'admittedOn',
      folded: true,
      help: 'Kosongkan bila berlaku sejak masuk. Isi bila pendekatan berubah selagi ia dilayani.',
    }),
    plannedLeaveOn: civilDate('Rencana tanggal selesai layanan', {
      means: 'deadline',
      notBefore: 'admittedOn',
      mayBeFuture: true,
    }),
    caseReason: longText('Alasan masuk', { help: 'Mengapa orang ini datang atau dibawa ke lembaga?' }),
  }),
  ...under('Asal dan rujukan', {
    origin: region('Daerah asal'),
    referralSource: choice('Sumber rujukan', referralSources, { required: true, ownList: 'referralSources' }),
    referrer: text('Nama dan instansi perujuk'),
  }),
};

/** One stay or service period of a person. Worker and supervisor are set by assignment, not answered here. */
export const caseFile = defineForm({
  id: 'caseFile',
  label: 'Data kasus',
  version: 1,
  about: 'case',
  repeats: false,
  read: 'identity.read',
  write: 'identity.write',
  recordLabel: 'Data kasus',
  happenedOn: 'admittedOn',
  packet: { part: 'head', latest: 1, fields: [], drawn: ['category', 'admittedOn'] },
  fields,
  // Asked here until the acceptance had a form and a day of its own.
  retired: {
    admissionState: choice('Status penerimaan', admissionStates),
    decreeNumber: text('Nomor keputusan penetapan'),
  },
  check: categoryTroubles,
});

const pick = (answers: Draft, names: readonly (keyof typeof fields)[]): Draft =>
  Object.fromEntries(names.filter((name) => !isHollow(answers[name])).map((name) => [name, answers[name]]));

/** What is asked once of people who come together. */
export const groupQuestions = (form: Questions): Questions => ({
  fields: Object.fromEntries(
    ofGroup.flatMap((name) => (form.fields[name] ? [[name, form.fields[name]]] : [])),
  ),
});

const ofPerson = [
  'category',
  'otherCategories',
  'cluster',
  'disabilities',
  'disabilitySubKinds',
  'disabilityDegree',
  'origin',
] as const;
const ofGroup = [
  'category',
  'cluster',
  'admittedOn',
  'approach',
  'caseReason',
  'referralSource',
  'referrer',
] as const;

/** What of a person's last case is likely still true of the next. */
export const stillLikely = (last: Draft): Draft => pick(last, ofPerson);

/** What those share who are registered one after another: people of one razia, or of one transfer. */
export const sharedBy = (before: Draft): Draft => pick(before, ofGroup);

function categoryTroubles(answers: Draft): Trouble[] {
  if (!Array.isArray(answers.otherCategories) || !answers.otherCategories.includes(answers.category))
    return [];
  return [
    {
      path: 'otherCategories',
      label: fields.otherCategories.label,
      sentence: 'Kategori PPKS lain memuat kategori utama; hapus yang sama.',
    },
  ];
}
