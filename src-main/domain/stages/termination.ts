import { choice } from '../fields/choice.ts';
import { civilDate } from '../fields/date-time.ts';
import { longText, text } from '../fields/text.ts';
import { chose } from '../fields/when.ts';
import { under } from '../form.ts';
import { terminationReasons, terminationSubReasons } from '../lists/termination-reasons.ts';
import { defineStage } from './define-stage.ts';

const terminationInitiatives = { client: 'Klien', institution: 'Lembaga', both: 'Keduanya' } as const;

/** Where the person went. */
export const leaveDestinations = {
  family: 'Keluarga',
  institution: 'Lembaga lain',
  independent: 'Mandiri',
  died: 'Meninggal dunia',
  unknown: 'Tidak diketahui',
} as const;

/** Terminasi: the end of the service relation, open from every stage. */
export const termination = defineStage({
  id: 'termination',
  label: 'Terminasi',
  regulation: 'Terminasi',
  version: 1,
  repeats: false,
  recordLabel: 'Terminasi',
  happenedOn: 'terminatedOn',
  signOff: { label: 'Terminasi' },
  packet: 'leftOut',
  fields: {
    ...under('Pemutusan hubungan pelayanan', {
      terminatedOn: civilDate('Tanggal terminasi', {
        means: 'leaving',
        assumed: 'today',
        required: true,
        help: 'Hari penerima manfaat tidak lagi dilayani. Terminasi dapat dilakukan kapan saja bila situasi menghendaki.',
      }),
      reason: choice('Alasan terminasi', terminationReasons, {
        required: true,
        help: 'Bila klien tidak suka kepada pekerja sosial, pertimbangkan lebih dahulu mengganti pekerja sosialnya.',
      }),
      subReason: choice('Sub-alasan', terminationSubReasons, {
        required: true,
        below: 'reason',
        ownList: 'subReasons',
      }),
      explanation: longText('Uraian alasan', { required: true }),
      initiative: choice('Inisiatif terminasi', terminationInitiatives),
    }),
    ...under('Keadaan saat terminasi', {
      achievementSummary: longText('Ringkasan capaian', {
        help: 'Hasil yang telah dicapai menurut evaluasi terakhir.',
      }),
      finalCondition: longText('Kondisi akhir klien'),
    }),
    ...under('Serah terima', {
      destination: choice('Tujuan keluar', leaveDestinations),
      receiver: text('Penerima', {
        holdsName: chose('destination', 'family'),
        help: 'Nama orang atau lembaga yang menerima klien.',
      }),
      handoverNumber: text('Nomor berita acara serah terima'),
      approvedBy: text('Disetujui oleh', { required: true, offersColleagues: true }),
    }),
  },
});
