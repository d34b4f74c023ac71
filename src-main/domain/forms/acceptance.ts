import { choice } from '../fields/choice.ts';
import { civilDate } from '../fields/date-time.ts';
import type { Draft } from '../fields/field.ts';
import { longText, text } from '../fields/text.ts';
import { chose } from '../fields/when.ts';
import { defineForm, under } from '../form.ts';

/** After and before the decree that makes a person a penerima manfaat (Permensos 15/2025 Pasal 1). */
export const admissionStates = {
  accepted: 'Ditetapkan sebagai penerima manfaat',
  candidate: 'Calon penerima manfaat',
} as const;

/** What an acceptance follows from; none of them accepts by itself. */
const acceptanceGrounds = {
  eligibility: 'Memenuhi syarat pada EIC',
  conference: 'Keputusan konferensi kasus',
  contract: 'Kontrak',
  order: 'Putusan atau penetapan pengadilan',
  other: 'Lainnya',
} as const;

const isAccepted = chose('state', 'accepted');

/** From when on somebody is a penerima manfaat: one dated fact of the case, by which every report counts. */
export const acceptance = defineForm({
  id: 'acceptance',
  label: 'Penetapan',
  version: 1,
  about: 'case',
  repeats: false,
  afterClosing: 'anyDay',
  read: 'identity.read',
  write: 'identity.write',
  recordLabel: 'Penetapan',
  happenedOn: 'acceptedOn',
  packet: 'leftOut',
  fields: under('Penetapan', {
    state: choice('Status penerimaan', admissionStates, {
      required: true,
      help: 'Calon belum dihitung sebagai penerima manfaat dalam laporan mana pun. Penetapan yang keliru dibatalkan dengan memilih calon kembali.',
    }),
    acceptedOn: civilDate('Ditetapkan sejak', {
      means: 'elsewhere',
      required: true,
      shownWhen: isAccepted,
      help: 'Sejak hari ini ia dihitung dalam laporan bulanan.',
    }),
    decreeNumber: text('Nomor keputusan penetapan', {
      shownWhen: isAccepted,
      help: 'Keputusan yang menetapkan seseorang sebagai penerima manfaat. Kosongkan bila tidak ada.',
    }),
    decreeOn: civilDate('Tanggal keputusan', { means: 'elsewhere', shownWhen: isAccepted }),
    ground: choice('Dasar penetapan', acceptanceGrounds, { shownWhen: isAccepted }),
    remark: longText('Keterangan', {
      maxLength: 5_000,
      requiredWhen: (answers: Draft) => isAccepted(answers) && chose('ground', 'other')(answers),
    }),
  }),
});
