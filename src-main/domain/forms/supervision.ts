import { civilDate } from '../fields/date-time.ts';
import { longText, text } from '../fields/text.ts';
import { defineForm, under } from '../form.ts';

/** Supervisi (slides, "alat"): what a supervisor directed in one case, for the worker who holds it. */
export const supervision = defineForm({
  id: 'supervision',
  label: 'Supervisi',
  version: 1,
  about: 'case',
  repeats: true,
  afterClosing: 'anyDay',
  read: 'narrative.read',
  write: 'supervision.write',
  recordLabel: 'Supervisi',
  happenedOn: 'heldOn',
  packet: 'leftOut',
  fields: {
    ...under('Supervisi', {
      heldOn: civilDate('Tanggal supervisi', { means: 'around', required: true, assumed: 'today' }),
      topic: text('Topik', { required: true, maxLength: 300 }),
      direction: longText('Arahan', { required: true }),
      agreed: longText('Langkah yang disepakati'),
      nextOn: civilDate('Supervisi berikutnya', {
        means: 'deadline',
        notBefore: 'heldOn',
        mayBeFuture: true,
      }),
    }),
  },
});
