import { civilDate } from '../fields/date-time.ts';
import { longText } from '../fields/text.ts';
import { defineForm, under } from '../form.ts';

/**
 * Penguatan untuk masa depan: the person's own plan for the day on which the same problem comes again (slides, Evaluasi:
 * "memperkuat klien dalam menghadapi masalah yang sama"). Written in their words, with the last evaluation, and theirs
 * to keep on paper; it may still be changed after they left.
 */
export const resilience = defineForm({
  id: 'resilience',
  label: 'Penguatan untuk masa depan',
  stage: 'evaluation',
  version: 1,
  about: 'case',
  repeats: false,
  afterClosing: 'anyDay',
  read: 'narrative.read',
  write: 'narrative.write',
  recordLabel: 'Penguatan untuk masa depan',
  happenedOn: 'madeOn',
  packet: 'leftOut',
  fields: {
    ...under('Bila masalah yang sama datang lagi', {
      madeOn: civilDate('Disusun pada', { means: 'elsewhere', required: true, assumed: 'today' }),
      problem: longText('Masalah yang mungkin datang lagi', {
        required: true,
        maxLength: 2_000,
        help: 'Semua isian ditulis dengan kata-kata penerima manfaat sendiri: “saya”.',
      }),
      signs: longText('Tanda-tandanya', {
        required: true,
        maxLength: 2_000,
        help: 'Satu tanda pada setiap baris.',
      }),
      whatIDo: longText('Yang saya lakukan', {
        required: true,
        maxLength: 2_000,
        help: 'Satu langkah pada setiap baris.',
      }),
      whoHelps: longText('Yang menolong saya', {
        required: true,
        maxLength: 2_000,
        help: 'Nama dan nomor telepon, satu orang pada setiap baris.',
      }),
      whereITurn: longText('Tempat saya meminta bantuan', {
        maxLength: 2_000,
        help: 'Bila langkah di atas tidak cukup: lembaga, alamat, nomor telepon.',
      }),
      whatKeepsMe: longText('Yang membuat saya kuat', { maxLength: 2_000 }),
    }),
  },
});
