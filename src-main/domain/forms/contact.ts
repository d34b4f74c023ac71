import { choice } from '../fields/choice.ts';
import { civilDate, time } from '../fields/date-time.ts';
import { longText, text } from '../fields/text.ts';
import { defineForm, under } from '../form.ts';
import { contactKinds } from '../lists/contact-kinds.ts';
import { resourceActFields } from './resource-act.ts';

/** One contact of the EIC stage, as the practice reports of the field describe it. */
export const contact = defineForm({
  id: 'contact',
  label: 'Kontak EIC',
  stage: 'eic',
  version: 1,
  about: 'case',
  repeats: true,
  afterClosing: 'daysOfStay',
  read: 'narrative.read',
  write: 'narrative.write',
  recordLabel: 'Kontak',
  happenedOn: 'metOn',
  packet: 'leftOut',
  fields: {
    ...under('Waktu dan cara', {
      metOn: civilDate('Tanggal', { means: 'approach', required: true, assumed: 'today' }),
      metAt: time('Pukul'),
      place: text('Tempat', { ownList: 'places' }),
      contactKind: choice('Sasaran', contactKinds, {
        ownList: 'contactKinds',
        help: 'Dengan siapa kontak dilakukan?',
      }),
      technique: text('Teknik'),
      instrument: text('Instrumen'),
    }),
    ...under('Isi kontak', {
      purpose: longText('Tujuan', { maxLength: 5_000 }),
      summary: longText('Ringkasan proses', { required: true }),
      outcome: longText('Hasil'),
      followUp: longText('Tindak lanjut', { maxLength: 5_000 }),
      followUpDueOn: civilDate('Tenggat tindak lanjut', {
        means: 'deadline',
        notBefore: 'metOn',
        mayBeFuture: true,
      }),
    }),
    ...resourceActFields,
  },
});
