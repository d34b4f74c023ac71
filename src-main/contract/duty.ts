import { z } from 'zod';
import { dutyActCodes, type InboxPart, inboxParts } from '#domain/duties/duty';
import { type DutyKind, dutyKindCodes } from '#domain/duties/duty-kinds';
import { formIds } from '#domain/forms';
import {
  CaseId,
  CivilDate,
  Instant,
  MadePaper,
  Month,
  operation,
  PrintPurpose,
  UserId,
  Verdict,
} from './operation.ts';

const partCodes = Object.keys(inboxParts) as [InboxPart, ...InboxPart[]];
/** A task that somebody gave is told among the duties, and is none of a case's own. */
const rowKinds = [...dutyKindCodes, 'todo'] as [DutyKind | 'todo', ...(DutyKind | 'todo')[]];

/** One duty, with what it opens and what may be done about it. */
export const DutyRow = z.strictObject({
  key: z.string(),
  kind: z.enum(rowKinds),
  part: z.enum(partCodes),
  what: z.string(),
  on: z.string(),
  /** Its own day, where it was put off. */
  askedOn: z.string(),
  caseId: z.string().nullable(),
  caseNumber: z.string(),
  clientName: z.string(),
  form: z.enum(formIds).nullable(),
  recordId: z.string().nullable(),
  /** Who has it; null where no one who works here holds the case. */
  holder: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  /** Who gave the task, where it was somebody else. */
  givenBy: z.string().nullable(),
  can: z.strictObject({ done: Verdict, putOff: Verdict, drop: Verdict, handOver: Verdict }),
});
export type DutyRow = z.infer<typeof DutyRow>;

/** What was said of a duty. */
const DutyEvent = z.strictObject({
  key: z.string(),
  what: z.string(),
  askedOn: z.string(),
  act: z.enum(dutyActCodes),
  word: z.string(),
  until: z.string().nullable(),
  to: z.string().nullable(),
  at: Instant,
  /** Null: the rule that held before duties were ended one by one. */
  by: z.string().nullable(),
  can: z.strictObject({ reopen: Verdict }),
});
export type DutyEvent = z.infer<typeof DutyEvent>;

/** Whose duties: one's own, a colleague's, or everybody's as far as one sees their cases. */
const Of = z.union([z.literal('me'), z.literal('everybody'), UserId]);

const Word = z.string().trim().min(3, { error: 'Tuliskan sekurang-kurangnya satu kata.' }).max(2_000);

export const dutyContract = {
  /** What wants doing until a month from today, each duty by itself. */
  inbox: operation.meta({ says: 'Membaca tugas', may: 'own.use', audit: 'read' }).output(
    z.strictObject({
      rows: z.array(DutyRow),
      counts: z.record(z.enum(partCodes), z.int()),
      /** How many fall due on each of the seven days from today on. */
      week: z.array(z.int()).length(7),
      /** What one has left unfinished in cases that were closed since. */
      leftDrafts: z.array(
        z.strictObject({
          caseId: z.string(),
          caseNumber: z.string(),
          clientName: z.string(),
          form: z.enum(formIds),
          recordId: z.string().nullable(),
        }),
      ),
      /**
       * What has waited for longer than the centre lets it before it tells whoever supervises: duties of others, and
       * what was put before a second reader and has no answer.
       */
      escalated: z.strictObject({ others: z.int(), unanswered: z.int(), afterDays: z.int() }),
    }),
  ),
  calendar: operation
    .meta({ says: 'Membaca kalender tugas', may: 'own.use', audit: 'read' })
    .input(z.strictObject({ of: Of.default('me'), from: CivilDate, to: CivilDate }))
    .output(z.array(DutyRow)),
  /** The same of one month, on paper. */
  printCalendar: operation
    .meta({
      says: 'Mencetak kalender tugas',
      may: 'own.use',
      audit: 'print',
      work: 'long',
      reauth: 'toSave',
    })
    .input(z.strictObject({ of: Of, month: Month, purpose: PrintPurpose }))
    .output(MadePaper.extend({ pages: z.int() })),
  ofCase: operation
    .meta({ says: 'Membaca tugas kasus', may: 'narrative.read', audit: 'read', about: 'case' })
    .input(z.strictObject({ caseId: CaseId }))
    .output(z.strictObject({ open: z.array(DutyRow), events: z.array(DutyEvent) })),
  byWorker: operation
    .meta({ says: 'Membaca tugas menurut pekerja', may: 'duty.oversee', audit: 'read' })
    .output(
      z.array(
        z.strictObject({
          workerId: z.string().nullable(),
          name: z.string(),
          openCases: z.int(),
          escalated: z.int(),
          overdue: z.int(),
          today: z.int(),
          week: z.int(),
          later: z.int(),
        }),
      ),
    ),
  /** Who may be given a duty: of a case those who write in it, without a case everybody who works here. */
  hands: operation
    .meta({ says: 'Membaca daftar rekan untuk tugas', may: 'own.use', audit: 'none' })
    .input(z.strictObject({ caseId: CaseId.nullable() }))
    .output(z.array(z.strictObject({ id: z.string(), name: z.string() }))),
  act: operation
    .meta({ says: 'Mengakhiri, menunda, atau menyerahkan tugas', may: 'caseload.read', audit: 'write' })
    .errors({
      ENDED: { message: 'Tugas ini sudah diakhiri.' },
      NOT_THIS_WAY: { message: 'Tugas ini tidak berakhir dengan cara itu.' },
      NO_DAY: { message: 'Pilih hari sesudah hari ini, paling lama setahun.' },
      NO_HAND: { message: 'Pilih rekan yang dapat mengerjakan tugas ini.' },
    })
    .input(
      z.strictObject({
        key: z.string().min(1).max(1_000),
        askedOn: CivilDate,
        act: z.enum(dutyActCodes),
        word: Word,
        until: CivilDate.optional(),
        toId: UserId.optional(),
        requestId: z.uuid(),
      }),
    ),
  /** A task for oneself or a colleague, with a case or without one. */
  give: operation
    .meta({ says: 'Memberi tugas', may: 'caseload.read', audit: 'write' })
    .errors({
      NOT_FOR_OTHERS: { message: 'Hanya supervisor dan Kepala memberi tugas kepada rekan.' },
      NO_HAND: { message: 'Pilih rekan yang dapat mengerjakan tugas ini.' },
      NO_DAY: { message: 'Tenggat tugas tidak boleh sebelum hari ini.' },
    })
    .input(
      z.strictObject({
        what: z.string().trim().min(3, { error: 'Tuliskan apa yang perlu dikerjakan.' }).max(500),
        dueOn: CivilDate,
        ownerId: UserId,
        caseId: CaseId.nullable(),
        requestId: z.uuid(),
      }),
    ),
};
