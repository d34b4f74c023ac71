import { choice } from '../fields/choice.ts';
import { civilDate } from '../fields/date-time.ts';
import { longText } from '../fields/text.ts';
import { defineForm, under } from '../form.ts';

export const followUpWays = {
  visit: 'Kunjungan',
  phone: 'Telepon',
  message: 'Pesan tertulis',
  'at-centre': 'Pertemuan di lembaga',
} as const;

/**
 * Bimbingan lanjut: how the person fares after leaving. The slides have no stage for it;
 * it stands with Terminasi.
 */
export const followUp = defineForm({
  id: 'followUp',
  label: 'Bimbingan lanjut',
  stage: 'termination',
  version: 1,
  about: 'case',
  repeats: true,
  afterClosing: 'anyDay',
  read: 'narrative.read',
  write: 'narrative.write',
  recordLabel: 'Bimbingan lanjut',
  happenedOn: 'followedUpOn',
  packet: 'leftOut',
  fields: {
    ...under('Bimbingan lanjut', {
      followedUpOn: civilDate('Tanggal', { means: 'aftercare', required: true }),
      way: choice('Cara', followUpWays),
      condition: longText('Kondisi', { required: true, help: 'Bagaimana keadaan orang ini sekarang?' }),
      followUp: longText('Tindak lanjut', { maxLength: 5_000 }),
      nextOn: civilDate('Tanggal bimbingan berikutnya', {
        means: 'deadline',
        notBefore: 'followedUpOn',
        mayBeFuture: true,
      }),
    }),
  },
});
