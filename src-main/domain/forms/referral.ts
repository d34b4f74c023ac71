import { choice } from '../fields/choice.ts';
import { civilDate } from '../fields/date-time.ts';
import { longText, text } from '../fields/text.ts';
import { chose } from '../fields/when.ts';
import { defineForm, under } from '../form.ts';

export const referralStates = {
  draft: 'Belum dikirim',
  sent: 'Dikirim',
  accepted: 'Diterima',
  rejected: 'Ditolak',
  done: 'Selesai',
} as const;

const fields = {
  ...under('Rujukan', {
    institution: text('Lembaga tujuan', { required: true }),
    reason: longText('Alasan rujukan', { required: true }),
    state: choice('Status rujukan', referralStates),
    sentOn: civilDate('Tanggal dikirim', {
      means: 'around',
      requiredWhen: chose('state', 'sent', 'accepted', 'rejected', 'done'),
    }),
    documents: longText('Dokumen yang dikirim', { maxLength: 5_000 }),
  }),
  ...under('Jawaban', {
    answer: longText('Jawaban lembaga tujuan'),
    answeredOn: civilDate('Tanggal jawaban', { means: 'elsewhere', notBefore: 'sentOn' }),
  }),
};

/** A referral to another institution, and its answer, which may come after the case was closed. */
export const referral = defineForm({
  id: 'referral',
  label: 'Rujukan',
  stage: 'termination',
  version: 1,
  about: 'case',
  repeats: true,
  afterClosing: 'anyDay',
  read: 'narrative.read',
  write: 'narrative.write',
  recordLabel: 'Rujukan',
  happenedOn: 'sentOn',
  packet: 'leftOut',
  fields,
});
