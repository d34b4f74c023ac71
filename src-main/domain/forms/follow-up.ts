import { choice } from '../fields/choice.ts';
import { civilDate } from '../fields/date-time.ts';
import { longText } from '../fields/text.ts';
import { chose } from '../fields/when.ts';
import { defineForm, under } from '../form.ts';

export const followUpWays = {
  visit: 'Kunjungan',
  phone: 'Telepon',
  message: 'Pesan tertulis',
  'at-centre': 'Pertemuan di lembaga',
} as const;

/** Whether the person's own plan for the same problem was of use. */
const resilienceUses = {
  used: 'Dipakai',
  partly: 'Dipakai sebagian',
  'not-used': 'Tidak dipakai',
  'not-needed': 'Masalahnya tidak datang lagi',
  none: 'Tidak punya rencananya',
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
      followedUpOn: civilDate('Tanggal', { means: 'aftercare', required: true, assumed: 'today' }),
      way: choice('Cara', followUpWays),
      condition: longText('Kondisi', { required: true, help: 'Bagaimana keadaan orang ini sekarang?' }),
      resilienceUsed: choice('Rencana penguatannya', resilienceUses, {
        help: 'Yang dibawa pulang: “Bila masalah yang sama datang lagi”.',
      }),
      resilienceWent: longText('Bagaimana jalannya', {
        maxLength: 5_000,
        shownWhen: chose('resilienceUsed', 'used', 'partly', 'not-used'),
        help: 'Apa yang menolong, apa yang tidak, dan apa yang perlu diubah pada rencana itu.',
      }),
      followUp: longText('Tindak lanjut', { maxLength: 5_000 }),
      nextOn: civilDate('Tanggal bimbingan berikutnya', {
        means: 'deadline',
        notBefore: 'followedUpOn',
        mayBeFuture: true,
      }),
    }),
  },
});
