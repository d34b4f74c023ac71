import { choice, yesNo } from '../fields/choice.ts';
import { civilDate, time } from '../fields/date-time.ts';
import type { Draft } from '../fields/field.ts';
import { longText, text } from '../fields/text.ts';
import { defineForm, under } from '../form.ts';
import { shifts } from '../shift.ts';

const isFlagged = ({ needsAttention }: Draft) => needsAttention === true;

/** What a caregiver saw on a day; the only form a caregiver writes. */
export const dailyNote = defineForm({
  id: 'dailyNote',
  label: 'Catatan harian',
  version: 1,
  about: 'case',
  repeats: true,
  afterClosing: 'daysOfStay',
  read: 'dailyNote.read',
  write: 'dailyNote.write',
  recordLabel: 'Catatan harian',
  happenedOn: 'happenedOn',
  packet: 'leftOut',
  fields: {
    ...under('Catatan harian', {
      happenedOn: civilDate('Tanggal', { means: 'service', required: true }),
      shift: choice('Giliran jaga', shifts),
      happenedAt: time('Pukul'),
      note: longText('Catatan', {
        required: true,
        help: 'Apa yang dilihat dan didengar, tanpa menafsirkan.',
      }),
      needsAttention: yesNo('Perlu perhatian pekerja sosial'),
      attentionReason: text('Alasan perlu perhatian', {
        shownWhen: isFlagged,
        requiredWhen: isFlagged,
        help: 'Apa yang tidak dapat menunggu.',
      }),
    }),
  },
});
