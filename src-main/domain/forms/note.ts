import { choice, choices } from '../fields/choice.ts';
import { civilDate, time } from '../fields/date-time.ts';
import { longText, text } from '../fields/text.ts';
import { chose } from '../fields/when.ts';
import { defineForm, under } from '../form.ts';
import { contactKinds } from '../lists/contact-kinds.ts';
import { influenceTechniques, techniquesNeedingReason } from '../lists/influence-techniques.ts';
import { situationalTechniqueHelp, situationalTechniques } from '../lists/situational-techniques.ts';

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
  packet: { part: 'notes', latest: 6, fields: [], drawn: ['happenedOn', 'summary', 'coerceReason'] },
  fields: {
    ...under('Kegiatan', {
      happenedOn: civilDate('Tanggal kegiatan', { means: 'service', required: true }),
      happenedAt: time('Pukul'),
      contactKind: choice('Jenis kontak', contactKinds, { required: true }),
      taskRef: text('Kegiatan dalam rencana', {
        shape: { like: /^\d{1,3}\.\d{1,3}$/, example: '2.1' },
        help: 'Nomor target dan nomor kegiatan; kosongkan bila tidak termasuk dalam rencana.',
      }),
    }),
    ...under('Isi catatan', {
      summary: longText('Ringkasan', { required: true }),
      nonverbal: longText('Perilaku nonverbal'),
      analysis: longText('Analisis'),
      clientResponse: longText('Respons klien'),
      significantOthers: longText('Orang terkait (significant others)', {
        help: 'Orang penting bagi klien yang terlibat atau dapat dimanfaatkan.',
      }),
    }),
    ...under('Teknik', {
      influenceTechniques: choices('Teknik influence', influenceTechniques, {
        help: 'Induce: perubahan secara perlahan-lahan. Persuade: perubahan dengan membujuk. Direct obedience: perubahan dengan mentaati aturan tertentu. Coerce: perubahan dengan paksaan.',
      }),
      coerceReason: longText('Alasan paksaan', {
        required: true,
        shownWhen: needsReason,
        help: 'PP 52/2019 hanya membolehkan tindakan koersif sebagai upaya terakhir, untuk kepentingan terbaik orang yang dilayani, oleh pekerja sosial profesional. Catatan ini ditandai untuk ditelaah supervisor.',
      }),
      situationalTechniques: choices('Intervensi situasi', situationalTechniques, {
        help: Object.entries(situationalTechniques)
          .map(([code, label]) => `${label}: ${helpOf(code)}`)
          .join(' '),
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

/** That somebody was coerced, why, and whether a supervisor has looked at it. */
export type Coercion = { reason: string; isReviewed: boolean };

/** How an entry with coercion is marked wherever it is read. */
export const sayCoercion = ({ reason, isReviewed }: Coercion): string =>
  `PAKSAAN (coerce), ${isReviewed ? 'sudah' : 'belum'} ditelaah supervisor. Alasan: ${reason || 'tidak ditulis'}`;

function helpOf(code: string): string {
  return (situationalTechniqueHelp as Readonly<Record<string, string>>)[code] ?? '';
}
