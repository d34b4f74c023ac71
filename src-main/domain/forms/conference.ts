import { isCivilDate } from '../civil-date.ts';
import { choice } from '../fields/choice.ts';
import { civilDate, time } from '../fields/date-time.ts';
import { asText, type Draft } from '../fields/field.ts';
import { list } from '../fields/grid-fields.ts';
import { longText, text } from '../fields/text.ts';
import { chose } from '../fields/when.ts';
import { defineForm, under } from '../form.ts';

/**
 * What conferences decide of a person, as their reports word it: to take somebody in, reintegrasi ke keluarga
 * or tetap di balai (Alyatama), rujukan (Dinsos Riau); the ways a plan and a case may turn are added.
 */
export const conferenceDecisions = {
  accepted: 'Diterima sebagai penerima manfaat',
  declined: 'Tidak diterima',
  stays: 'Tetap di lembaga, pelayanan dilanjutkan',
  'changed-plan': 'Tetap di lembaga, rencana diubah',
  reintegration: 'Reintegrasi ke keluarga',
  referral: 'Dirujuk ke lembaga lain',
  termination: 'Terminasi',
  other: 'Lainnya',
} as const;
export type ConferenceDecision = keyof typeof conferenceDecisions;
/** The codes of the decisions, in the order they are offered. */
export const conferenceDecisionCodes = Object.keys(conferenceDecisions) as [
  ConferenceDecision,
  ...ConferenceDecision[],
];

/** Who does what by when; a day in `doneOn` says that it was done. */
export type ConferenceFollowUp = {
  what?: string;
  who?: string;
  watcher?: string;
  dueOn?: string;
  doneOn?: string;
};

const fields = {
  ...under('Pelaksanaan', {
    heldOn: civilDate('Tanggal konferensi', { means: 'around', required: true, assumed: 'today' }),
    heldAt: time('Pukul'),
    place: text('Tempat'),
    number: text('Nomor berita acara'),
    chair: text('Pimpinan', { offersColleagues: true }),
    minuteTaker: text('Notulis', { offersColleagues: true }),
    participants: list(
      'Peserta yang hadir',
      'Peserta',
      {
        name: text('Nama', { required: true, offersColleagues: true }),
        position: text('Jabatan'),
        agency: text('Instansi'),
      },
      {
        required: true,
        help: 'Peserta dari luar lembaga hanya hadir bila persetujuan penerima manfaat mencakup konferensi kasus dengan pihak luar.',
      },
    ),
  }),
  ...under('Pembahasan', {
    question: longText('Pertanyaan yang diputuskan', { required: true, maxLength: 5_000 }),
    options: longText('Pilihan yang dibahas', { maxLength: 5_000 }),
    discussion: longText('Pembahasan dan masukan'),
  }),
  ...under('Keputusan', {
    decision: choice('Keputusan', conferenceDecisions, { required: true }),
    decisionDetail: longText('Uraian keputusan', { requiredWhen: chose('decision', 'other') }),
    reasons: longText('Pertimbangan', {
      required: true,
      help: 'Mengapa diputuskan demikian?',
    }),
    dissent: longText('Pendapat yang berbeda'),
  }),
  ...under('Tindak lanjut', {
    followUps: list(
      'Tindak lanjut',
      'Tindak lanjut',
      {
        what: text('Apa', { required: true }),
        who: text('Siapa', { required: true, offersColleagues: true }),
        watcher: text('Dipantau oleh', { offersColleagues: true }),
        dueOn: civilDate('Tenggat', {
          means: 'deadline',
          notBefore: 'heldOn',
          required: true,
          mayBeFuture: true,
        }),
        doneOn: civilDate('Selesai pada', { means: 'elsewhere', notBefore: 'heldOn' }),
      },
      {
        help: 'Muncul di Beranda rekan yang namanya Anda pilih, bila ia menangani kasus ini; selain itu di Beranda pekerja sosialnya. Orang luar dipantau oleh seorang rekan. Selesai bila tanggal selesainya diisi lewat pembetulan. Bila mengubah rencana, catat juga sebagai kegiatan di bagian Perencanaan.',
      },
    ),
  }),
};

/**
 * What a case conference (CC, temu bahas kasus) decided of one case. The conference belongs to no stage:
 * it is held between assessment and plan, every month, or before somebody leaves. Its minutes may come
 * after the case was closed.
 */
export const conference = defineForm({
  id: 'conference',
  label: 'Hasil konferensi kasus',
  version: 1,
  about: 'case',
  repeats: true,
  afterClosing: 'anyDay',
  read: 'narrative.read',
  write: 'narrative.write',
  recordLabel: 'Konferensi',
  happenedOn: 'heldOn',
  packet: {
    part: 'conference',
    latest: 1,
    fields: 'all',
    drawn: ['heldOn', 'number', 'question', 'decision', 'decisionDetail', 'reasons', 'followUps'],
  },
  fields,
});

/** The follow-ups nobody has said are done, in the order written. Lenient: of an odd row what can be read. */
export function openFollowUps(answers: Draft): { what: string; who: string; watcher: string; on: string }[] {
  return followUpsOf(answers)
    .filter(({ dueOn, doneOn }) => isCivilDate(asText(dueOn)) && asText(doneOn) === '')
    .map(({ what, who, watcher, dueOn }) => ({
      ...{ what: asText(what), who: asText(who), watcher: asText(watcher), on: asText(dueOn) },
    }));
}

/** Every follow-up, in the order written. Lenient: of an odd row what can be read. */
export function followUpsOf({ followUps }: Draft): ConferenceFollowUp[] {
  const rows: unknown[] = Array.isArray(followUps) ? followUps : [];
  return rows.map((row) => (typeof row === 'object' && row !== null ? row : {}));
}
