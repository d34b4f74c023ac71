import { z } from 'zod';
import { DraftAnswers } from '#domain/form';
import { conference } from '#domain/forms/conference';
import { meetingKindCodes, meetingStateCodes, mostAgendaItems } from '#domain/meeting';
import { meetingPaperKinds } from '#domain/papers/meeting-papers';
import { Meeting, MeetingLine, MeetingPerson, namings, Offer } from './meeting-told.ts';
import {
  CaseId,
  CivilDate,
  Confirmed,
  Instant,
  Line,
  MadePaper,
  operation,
  PrintPurpose,
  Troubles,
  Verdict,
} from './operation.ts';

const MeetingId = z.uuid();
const ItemId = z.uuid();
const Hour = z
  .string()
  .regex(/^$|^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Isi jam, misalnya 09.30.' })
  .default('');
const Question = z.string().trim().min(1, { error: 'Pertanyaan untuk diputuskan belum diisi.' }).max(2_000);
const Options = z.array(z.string().trim().min(1).max(500)).max(8).default([]);

const movedOn = {
  message: 'Bagian ini baru saja diubah orang lain. Yang Anda isi tetap tampil: periksa, lalu ulangi.',
};
const over = {
  message: 'Konferensi ini sudah disahkan atau dibatalkan. Yang perlu ditambahkan ditulis sebagai tambahan.',
};

export const meetingContract = {
  list: operation.meta({ says: 'Membaca daftar konferensi', may: 'narrative.read', audit: 'read' }).output(
    z.strictObject({
      meetings: z.array(MeetingLine),
      /** Cases that were put forward and stand on no agenda yet. */
      waiting: z.array(Offer),
      can: z.strictObject({ prepare: Verdict }),
    }),
  ),
  open: operation
    .meta({ says: 'Membaca konferensi', may: 'narrative.read', audit: 'read' })
    .input(z.strictObject({ meetingId: MeetingId }))
    .output(Meeting),
  /** Day, place and people of a conference; without `meetingId` a new one. An empty number is given by the pattern. */
  save: operation
    .meta({ says: 'Menyiapkan konferensi', may: 'meeting.prepare', audit: 'write' })
    .errors({
      MOVED_ON: movedOn,
      OVER: over,
      NUMBER_TAKEN: { message: 'Nomor ini sudah dipakai konferensi lain.' },
      TWO_CHAIRS: { message: 'Konferensi mempunyai satu pimpinan dan satu notulis.' },
      NOT_ON_AGENDA: { message: 'Peserta untuk satu kasus hanya dapat dicatat bagi kasus dalam agenda.' },
    })
    .input(
      z.strictObject({
        meetingId: MeetingId.optional(),
        revision: z.int().min(0).default(0),
        requestId: z.uuid(),
        kind: z.enum(meetingKindCodes),
        number: Line(60).default(''),
        heldOn: CivilDate,
        startsAt: Hour,
        endsAt: Hour,
        place: Line(conference.fields.place.maxLength).default(''),
        people: z.array(MeetingPerson).max(80).default([]),
      }),
    )
    .output(z.strictObject({ meetingId: z.string(), revision: z.int() })),
  /** "Ajukan ke konferensi": the question of a case waits for an agenda; put forward again, it is worded anew. */
  putForward: operation
    .meta({ says: 'Mengajukan kasus ke konferensi', may: 'narrative.write', audit: 'write', about: 'case' })
    .errors({ MOVED_ON: movedOn })
    .input(
      z.strictObject({
        ...{ caseId: CaseId, question: Question, options: Options },
        /** What was asked of it when this was typed; null for nothing. */
        upon: z
          .strictObject({ question: z.string(), options: z.array(z.string()) })
          .nullable()
          .default(null),
      }),
    )
    .output(z.strictObject({ itemId: z.string() })),
  /** What of this case stands before a conference: put forward, or on an agenda that is not decided. */
  ofCase: operation
    .meta({
      says: 'Membaca pengajuan kasus ke konferensi',
      may: 'narrative.read',
      audit: 'read',
      about: 'case',
    })
    .input(z.strictObject({ caseId: CaseId }))
    .output(
      z.array(
        z.strictObject({
          itemId: z.string(),
          meetingId: z.string().nullable(),
          meeting: z.string(),
          question: z.string(),
          options: z.array(z.string()),
          putBy: z.string(),
          isDecided: z.boolean(),
        }),
      ),
    ),
  /** Takes back what was put forward and stands on no agenda yet. */
  takeBack: operation
    .meta({
      says: 'Menarik pengajuan kasus ke konferensi',
      may: 'narrative.write',
      audit: 'write',
      about: 'case',
    })
    .errors({ SET: { message: 'Kasus ini sudah masuk agenda. Minta penyelenggara mengeluarkannya.' } })
    .input(z.strictObject({ caseId: CaseId })),
  /** What is offered for the agenda of a conference, the most pressing first. */
  offers: operation
    .meta({ says: 'Membaca usul kasus untuk agenda', may: 'meeting.prepare', audit: 'read' })
    .input(z.strictObject({ meetingId: MeetingId }))
    .output(z.array(Offer)),
  /** The agenda as it is now, whole and in its order. A case that leaves it waits again where it was put forward. */
  setAgenda: operation
    .meta({ says: 'Menyusun agenda konferensi', may: 'meeting.prepare', audit: 'write' })
    .errors({
      MOVED_ON: movedOn,
      OVER: over,
      TWICE: { message: 'Satu kasus hanya sekali dalam satu agenda.' },
      DECIDED: { message: 'Kasus yang sudah diputuskan tetap dalam agenda konferensi ini.' },
      NOT_SEEN: { message: 'Kasus ini tidak terbuka lagi bagi Anda.' },
    })
    .input(
      z.strictObject({
        meetingId: MeetingId,
        revision: z.int(),
        items: z
          .array(
            z.strictObject({
              caseId: CaseId,
              question: Question,
              options: Options,
              named: z.enum(namings).default('initials'),
              leftOut: z.string().trim().max(500).default(''),
            }),
          )
          .max(mostAgendaItems),
      }),
    )
    .output(z.strictObject({ revision: z.int() })),
  /** Held, postponed (with its new day), planned again, or cancelled. */
  turn: operation
    .meta({ says: 'Memulai, menunda, atau membatalkan konferensi', may: 'meeting.prepare', audit: 'write' })
    .errors({
      MOVED_ON: movedOn,
      NOT_SO: { message: 'Konferensi ini tidak dapat diubah ke keadaan itu.' },
      NOT_YET: { message: 'Hari konferensi belum tiba.' },
      REASON_NEEDED: { message: 'Tuliskan alasannya.' },
    })
    .input(
      z.strictObject({
        meetingId: MeetingId,
        revision: z.int(),
        state: z.enum(meetingStateCodes),
        heldOn: CivilDate.optional(),
        reason: z.string().trim().max(500).default(''),
      }),
    )
    .output(z.strictObject({ revision: z.int() })),
  /** The chair, or Kepala, approves the minutes; afterwards something may only be added. */
  approve: operation
    .meta({ says: 'Mengesahkan notulen konferensi', may: 'meeting.prepare', audit: 'write' })
    .errors({ MOVED_ON: movedOn, NOT_SO: { message: 'Notulen belum dapat disahkan.' } })
    .input(z.strictObject({ meetingId: MeetingId, revision: z.int() }))
    .output(z.strictObject({ revision: z.int() })),
  addend: operation
    .meta({ says: 'Menambahkan catatan pada notulen konferensi', may: 'meeting.prepare', audit: 'write' })
    .errors({ NOT_SO: { message: 'Tambahan ditulis sesudah notulen disahkan.' } })
    .input(
      z.strictObject({
        meetingId: MeetingId,
        caseId: CaseId.nullable(),
        words: z.string().trim().min(3, { error: 'Tuliskan tambahannya.' }).max(5_000),
        requestId: z.uuid(),
      }),
    ),
  /** Keeps what is typed of a case while the conference is held. */
  saveDraft: operation
    .meta({ says: 'Konferensi: menyimpan draf', may: 'narrative.write', audit: 'write', about: 'case' })
    .errors({
      DRAFT_MOVED_ON: {
        message: 'Kasus ini juga ditulis di tempat lain.',
        data: z.object({ savedBy: z.string(), answers: DraftAnswers, revision: z.int() }),
      },
      TOO_LONG: { message: 'Isian terlalu panjang untuk satu formulir.' },
      NOT_SO: { message: 'Kasus ini tidak diputuskan sekarang.' },
    })
    .input(
      z.strictObject({ caseId: CaseId, itemId: ItemId, answers: DraftAnswers, revision: z.int().min(0) }),
    )
    .output(z.strictObject({ revision: z.int(), savedAt: Instant })),
  /** What the conference decides of a case: a record of the case, with the people of the meeting. */
  decide: operation
    .meta({ says: 'Mencatat keputusan konferensi', may: 'narrative.write', audit: 'write', about: 'case' })
    .errors({
      INCOMPLETE: { message: 'Masih ada isian yang perlu diperbaiki.', data: Troubles },
      NOT_SO: { message: 'Kasus ini tidak diputuskan sekarang.' },
      NOBODY: { message: 'Belum ada peserta yang ditandai hadir.' },
    })
    .input(
      z.strictObject({
        caseId: CaseId,
        itemId: ItemId,
        answers: DraftAnswers,
        requestId: z.uuid(),
        confirmed: Confirmed,
      }),
    )
    .output(z.strictObject({ recordId: z.string() })),
  /** A paper of the conference, or of one of its cases: then it tells of no other, and of nobody who was there for another. */
  print: operation
    .meta({
      says: 'Mencetak naskah konferensi',
      may: 'narrative.read',
      audit: 'print',
      work: 'long',
      reauth: 'toSave',
    })
    .errors({
      NOT_SO: { message: 'Naskah ini belum dapat dibuat.' },
      NOT_DECIDED: { message: 'Kasus ini belum diputuskan dalam konferensi ini.' },
    })
    .input(
      z.strictObject({
        meetingId: MeetingId,
        paper: z.enum(meetingPaperKinds),
        caseId: CaseId.optional(),
        purpose: PrintPurpose,
      }),
    )
    .output(MadePaper.extend({ pages: z.int() })),
};
