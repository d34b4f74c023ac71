import { choice, choices } from '../fields/choice.ts';
import { civilDate, time } from '../fields/date-time.ts';
import { number } from '../fields/number.ts';
import { targetValues } from '../fields/target-values.ts';
import { longText, text } from '../fields/text.ts';
import { chose } from '../fields/when.ts';
import { defineForm, under } from '../form.ts';
import { coercionOutcomes } from '../lists/coercion-outcomes.ts';
import { contactKinds } from '../lists/contact-kinds.ts';
import { influenceTechniques, techniquesNeedingReason } from '../lists/influence-techniques.ts';
import { situationalTechniqueHelp, situationalTechniques } from '../lists/situational-techniques.ts';
import { resourceActFields } from './resource-act.ts';

/** Who may read an entry. */
const confidentialities = { team: 'Tim', workerOnly: 'Pekerja sosial saja' } as const;

const needsReason = chose('influenceTechniques', ...techniquesNeedingReason);

/** One dated entry of the intervention log. */
export const note = defineForm({
  id: 'note',
  label: 'Catatan intervensi',
  stage: 'intervention',
  version: 1,
  about: 'case',
  repeats: true,
  afterClosing: 'daysOfStay',
  read: 'narrative.read',
  write: 'narrative.write',
  recordLabel: 'Catatan',
  happenedOn: 'happenedOn',
  packet: {
    part: 'notes',
    latest: 6,
    fields: [],
    drawn: ['happenedOn', 'summary', 'coerceReason'],
    inAnnex: ['measures'],
  },
  fields: {
    ...under('Kegiatan', {
      happenedOn: civilDate('Tanggal kegiatan', { means: 'service', required: true, assumed: 'today' }),
      happenedAt: time('Pukul'),
      contactKind: choice('Jenis kontak', contactKinds, { required: true, ownList: 'contactKinds' }),
      taskRef: text('Kegiatan dalam rencana', {
        shape: { like: /^\d{1,3}\.\d{1,3}$/, example: '2.1' },
        help: 'Nomor target dan nomor kegiatan; kosongkan bila tidak termasuk dalam rencana.',
      }),
      measures: targetValues('Nilai target', {
        folded: true,
        help: 'Nilai yang diukur di antara dua ronde evaluasi.',
      }),
    }),
    ...under('Isi catatan', {
      summary: longText('Ringkasan', { required: true }),
      nonverbal: longText('Perilaku nonverbal'),
      analysis: longText('Analisis'),
      clientResponse: longText('Respons klien'),
      significantOthers: longText('Orang terkait (significant others)', {
        help: 'Orang penting bagi klien yang terlibat atau dapat dilibatkan.',
      }),
    }),
    ...under('Teknik', {
      influenceTechniques: choices('Teknik memengaruhi (influence)', influenceTechniques, {
        help: 'Perlahan-lahan: sedikit demi sedikit. Membujuk: dengan ajakan. Menaati aturan: karena ada aturan tertentu. Paksaan: tanpa persetujuan orangnya.',
      }),
      coerceReason: longText('Alasan paksaan', {
        required: true,
        shownWhen: needsReason,
        help: 'PP 52/2019 hanya membolehkan tindakan koersif sebagai upaya terakhir, untuk kepentingan terbaik orang yang dilayani, oleh pekerja sosial profesional. Catatan ini ditandai untuk ditelaah supervisor.',
      }),
      coerceMinutes: number('Lama paksaan', {
        min: 0,
        max: 1_440,
        whole: true,
        unit: 'menit',
        shownWhen: needsReason,
      }),
      coerceInjuries: longText('Cedera atau keluhan', {
        maxLength: 5_000,
        shownWhen: needsReason,
        help: 'Pada klien maupun petugas, dan apa yang dilakukan. Tulis "tidak ada" bila tidak ada.',
      }),
      coercePresent: longText('Yang hadir', {
        maxLength: 2_000,
        shownWhen: needsReason,
        help: 'Siapa yang melakukan, dan siapa yang menyaksikan.',
      }),
      situationalTechniques: choices('Intervensi situasi', situationalTechniques, {
        help: Object.entries(situationalTechniques)
          .map(([code, label]) => `${label}: ${helpOf(code)}`)
          .join(' '),
      }),
    }),
    ...resourceActFields,
    ...under('Prinsip: menurut klien sendiri', {
      together: longText('Yang dikerjakan bersama (kolaborasi)', {
        maxLength: 5_000,
        help: 'Apa yang dilakukan klien, dan apa yang dilakukan pekerja sosial.',
      }),
      clientSteps: longText('Langkah yang disanggupi klien (komitmen)', {
        maxLength: 5_000,
        help: 'Dengan kata-katanya sendiri.',
      }),
      clientLearned: longText('Yang dipelajari klien (pembelajaran)', {
        maxLength: 5_000,
        help: 'Apa yang ia hubungkan atau pecahkan sendiri, dengan kata-katanya sendiri.',
      }),
    }),
    ...under('Tindak lanjut', {
      followUp: longText('Tindak lanjut', { maxLength: 5_000 }),
      followUpDueOn: civilDate('Tenggat tindak lanjut', {
        means: 'deadline',
        notBefore: 'happenedOn',
        mayBeFuture: true,
      }),
      confidentiality: choice('Kerahasiaan', confidentialities, {
        help: 'Tanpa pilihan, catatan dapat dibaca tim yang menangani kasus.',
      }),
    }),
  },
});

/** What of an entry is about the coercion: what its reviewer reads where the rest is for the worker alone. */
export const coercionFields: readonly (keyof (typeof note)['fields'])[] = [
  'happenedOn',
  'happenedAt',
  'influenceTechniques',
  'coerceReason',
  'coerceMinutes',
  'coerceInjuries',
  'coercePresent',
];

/** How a coercion stands; `unrecorded`: it was reviewed before outcomes were asked for. */
export const coercionStates = ['waiting', 'unrecorded', 'appropriate', 'inappropriate', 'followUp'] as const;

/** That somebody was coerced, why, how its review stands, and whether nobody but its writer is there to review it. */
export type Coercion = { reason: string; state: (typeof coercionStates)[number]; isAlone: boolean };

/** How an entry with coercion is marked wherever it is read. */
export const sayCoercion = ({ reason, ...review }: Coercion): string =>
  `PAKSAAN (coerce), ${sayReview(review)}. Alasan: ${reason || 'tidak ditulis'}`;

/** What became of a coercion before whoever reviews it, within a sentence. */
export function sayReview({ state, isAlone }: Pick<Coercion, 'state' | 'isAlone'>): string {
  const alone = 'tidak ada pembaca kedua di lembaga ini';
  if (state === 'waiting') return isAlone ? `belum ditelaah (${alone})` : 'belum ditelaah supervisor';
  const outcome = state === 'unrecorded' ? 'hasil belum tercatat' : coercionOutcomes[state].toLowerCase();
  return isAlone ? `ditelaah sendiri (${alone}): ${outcome}` : `sudah ditelaah supervisor: ${outcome}`;
}

function helpOf(code: string): string {
  return (situationalTechniqueHelp as Readonly<Record<string, string>>)[code] ?? '';
}
