import { z } from 'zod';
import { shiftCodes } from '#domain/shift';
import {
  CaseId,
  CivilDate,
  Confirmed,
  Instant,
  MadePaper,
  operation,
  PrintPurpose,
  Troubles,
  Verdict,
} from './operation.ts';

/** A turn of the house: the day on which it began, and which of the three. */
export const Turn = z.strictObject({ day: CivilDate, shift: z.enum(shiftCodes) });

/** What a daily note says, as it stands on the sheet. */
const SheetNote = z.strictObject({
  recordId: z.string(),
  note: z.string(),
  /** Of a whole day: it says neither turn nor time. */
  isOfDay: z.boolean(),
  needsAttention: z.boolean(),
  /** Empty on notes from before a reason was asked. */
  attentionReason: z.string(),
  by: z.string(),
  /** Who corrected it last, where that is somebody else than who wrote it. */
  correctedBy: z.string().nullable(),
  savedAt: Instant,
});
export type SheetNote = z.infer<typeof SheetNote>;

/** A note that asked for the social worker, and what became of it. */
const Flag = z.strictObject({
  recordId: z.string(),
  happenedOn: z.string(),
  shift: z.enum(shiftCodes).nullable(),
  note: z.string(),
  reason: z.string(),
  by: z.string(),
  /** What was done, or why it is not needed any more, by whom and when; null while it waits. */
  answer: z
    .strictObject({ by: z.string(), at: Instant, word: z.string(), isDropped: z.boolean() })
    .nullable(),
});
export type Flag = z.infer<typeof Flag>;

/** What somebody writes of one person on the sheet. */
const Written = z.strictObject({
  note: z.string().max(50_000),
  needsAttention: z.boolean(),
  attentionReason: z.string().max(1_000),
});
export type Written = z.infer<typeof Written>;

const SheetRow = z.strictObject({
  caseId: z.string(),
  name: z.string(),
  alias: z.string(),
  photo: z.string().nullable(),
  /** Lives in the house on that day; others stand here only for what was written of them. */
  isResident: z.boolean(),
  /** What the turn before wrote, and what this one has. */
  before: z.array(SheetNote),
  own: z.array(SheetNote),
  flags: z.array(Flag),
  /** What this person typed and has not saved. */
  draft: Written.nullable(),
});

/** Who has read what a turn wrote. */
const Handover = Turn.extend({
  notes: z.int(),
  /** Each reader once, with their last reading; `isStale` when something was written since. */
  readings: z.array(z.strictObject({ name: z.string(), at: Instant, isStale: z.boolean() })),
  unread: z.array(z.string()),
  isReadByMe: z.boolean(),
});
export type Handover = z.infer<typeof Handover>;

const Sheet = Turn.extend({
  rows: z.array(SheetRow),
  before: Handover,
  own: Handover,
  can: z.strictObject({ write: Verdict }),
});
export type Sheet = z.infer<typeof Sheet>;

const NotYet = { message: 'Giliran jaga ini belum tiba.' };

export const shiftContract = {
  /** The sheet of a turn; of the one that is now where none is named. */
  read: operation
    .meta({ says: 'Membaca lembar giliran', may: 'dailyNote.read', audit: 'read' })
    .input(z.strictObject({ turn: Turn.optional() }))
    .output(Sheet),
  /** What became of the flags of one case, the newest first. */
  flags: operation
    .meta({ says: 'Membaca tanda perlu perhatian', may: 'dailyNote.read', audit: 'read', about: 'case' })
    .input(z.strictObject({ caseId: CaseId }))
    .output(z.array(Flag)),
  /** Keeps what is typed; an empty line is forgotten. */
  saveDraft: operation
    .meta({ says: 'Lembar giliran: menyimpan draf', may: 'dailyNote.write', audit: 'write' })
    .input(Turn.extend({ lines: z.array(Written.extend({ caseId: CaseId })).max(500) }))
    .output(z.strictObject({ savedAt: Instant })),
  /**
   * A daily note of each line, all in one step, by the road of a single note. A line that cannot be saved says why and
   * holds up no other.
   */
  save: operation
    .meta({ says: 'Lembar giliran: menyimpan catatan harian', may: 'dailyNote.write', audit: 'write' })
    .errors({ NOT_YET: NotYet })
    .input(
      Turn.extend({
        /** `requestId` is made once for each line: a double click saves it once. */
        lines: z
          .array(Written.extend({ caseId: CaseId, requestId: z.uuid() }))
          .min(1)
          .max(500),
        confirmed: Confirmed,
      }),
    )
    .output(
      z.strictObject({
        saved: z.array(z.string()),
        refused: z.array(
          z.strictObject({
            caseId: z.string(),
            why: z.string(),
            /** What is asked before this line is saved; empty when it is refused outright. */
            asks: Troubles.shape.troubles,
          }),
        ),
      }),
    ),
  /** "Sudah dibaca": who has read what a turn wrote, and when. */
  markRead: operation
    .meta({ says: 'Menyatakan lembar giliran sudah dibaca', may: 'dailyNote.read', audit: 'write' })
    .errors({ NOT_YET: NotYet })
    .input(Turn),
  print: operation
    .meta({
      says: 'Mencetak lembar giliran',
      may: 'dailyNote.read',
      audit: 'print',
      work: 'long',
      reauth: 'toSave',
    })
    .input(Turn.extend({ purpose: PrintPurpose }))
    .output(MadePaper.extend({ pages: z.int() })),
};
