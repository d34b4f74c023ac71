import { choice } from '../fields/choice.ts';
import { civilDate } from '../fields/date-time.ts';
import { longText, text } from '../fields/text.ts';
import { defineForm, under } from '../form.ts';
import { professions } from '../lists/professions.ts';

/** Konsultasi (slides, "alat"): what another profession advised in a case. */
export const consultation = defineForm({
  id: 'consultation',
  label: 'Konsultasi',
  version: 1,
  about: 'case',
  repeats: true,
  afterClosing: 'anyDay',
  read: 'narrative.read',
  write: 'narrative.write',
  recordLabel: 'Konsultasi',
  happenedOn: 'heldOn',
  packet: 'leftOut',
  fields: {
    ...under('Konsultasi', {
      heldOn: civilDate('Tanggal konsultasi', { means: 'around', required: true, assumed: 'today' }),
      profession: choice('Profesi', professions, { required: true }),
      consulted: text('Dengan siapa', { help: 'Nama, jabatan, dan lembaganya.' }),
      topic: text('Topik', { required: true, maxLength: 300 }),
      question: longText('Yang ditanyakan'),
      advice: longText('Saran', { required: true }),
      agreed: longText('Langkah yang disepakati'),
    }),
  },
});
