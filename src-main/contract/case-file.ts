import { z } from 'zod';
import { formIds } from '#domain/forms';
import { conferenceDecisionCodes } from '#domain/forms/conference';
import { coercionStates } from '#domain/forms/note';
import { standingCodes } from '#domain/months/standing';
import { intakeStepCodes } from '#domain/people/intake-step';
import { signOffStates } from '#domain/safety/sign-off';
import { stageIds } from '#domain/stage';
import { carryOverContract } from './carry-over.ts';
import { coercionContract } from './coercion.ts';
import { Handover, handsContract, ToldClient } from './hands.ts';
import { CaseId, Confirmed, changedMeanwhile, Instant, operation, UserId, Verdict } from './operation.ts';

/** Head of every case screen: who, where on the bridge, and what the actor may do. */
export const CaseOverview = z.strictObject({
  caseId: z.string(),
  clientId: z.string(),
  caseNumber: z.string(),
  registerNumber: z.string(),
  /** Register numbers of files that became this one. */
  formerNumbers: z.array(z.string()),
  fullName: z.string(),
  alias: z.string(),
  sex: z.enum(['L', 'P']).nullable(),
  age: z.string(),
  photo: z.string().nullable(),
  /** Whether the photo was kept before lists showed a small one, and the actor may add it. */
  lacksThumbnail: z.boolean(),
  /** Like stage and pillars for those who follow the case; empty for all others. */
  category: z.string().nullable(),
  admittedOn: z.string(),
  leftOn: z.string().nullable(),
  leaveReason: z.string().nullable(),
  daysInCare: z.int(),
  worker: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  supervisor: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  /** Told to everybody who opens the case; null while no consent was withdrawn. */
  consentWithdrawn: z.string().nullable(),
  isClosed: z.boolean(),
  /** An earlier stay of a returning person, which another worker held: it is read here, and no more. */
  isOnlyRead: z.boolean(),
  /** Records of an earlier stay elsewhere are in the file. */
  hasForeign: z.boolean(),
  /** A daily note wants attention, and nobody has said yet what was done. */
  isFlagged: z.boolean(),
  standing: z.enum(standingCodes),
  /** What the decision of the intake asks for now; null when nothing does, or it is not for this role. */
  intake: z.enum(intakeStepCodes).nullable(),
  /** What the last conference decided and nobody carried out yet; null when nothing, or not for this role. */
  decided: z
    .strictObject({
      decision: z.enum(conferenceDecisionCodes),
      heldOn: z.string(),
      says: z.string(),
      words: z.string(),
    })
    .nullable(),
  stage: z.enum(stageIds).nullable(),
  stageSince: z.string().nullable(),
  pillars: z.array(
    z.strictObject({
      stage: z.enum(stageIds),
      state: z.enum(['done', 'current', 'begun', 'ahead', 'skipped']),
      on: z.string().nullable(),
      hasDraft: z.boolean(),
      /** How its records stand before their second reader; null where none was asked, or not for this role. */
      signOff: z.enum(signOffStates).nullable(),
    }),
  ),
  /** What may be opened next, in the workflow's order. */
  next: z.array(z.enum(stageIds)),
  otherCases: z.array(
    z.strictObject({
      caseId: z.string(),
      caseNumber: z.string(),
      admittedOn: z.string(),
      leftOn: z.string().nullable(),
      canOpen: z.boolean(),
    }),
  ),
  can: z.strictObject({
    assign: Verdict,
    /** To ask for another worker. */
    requestWorker: Verdict,
    print: Verdict,
    printClientFile: Verdict,
    proposeErasure: Verdict,
    openNewCase: Verdict,
    /** To enter an old case of the person that is closed, beside an open one too. */
    enterOldCase: Verdict,
    changePhoto: Verdict,
    /** To propose that another file of the same person becomes part of this one. */
    merge: Verdict,
    /** To see or print the identity numbers whole. */
    unmask: Verdict,
  }),
});
export type CaseOverview = z.infer<typeof CaseOverview>;

/** The page a colleague reads in one minute; absent parts are not filled in yet or not for this role. */
const CaseSummary = z.strictObject({
  /** On what basis the person's data are kept. */
  consent: z.string(),
  /** What the last change of worker handed over; null where nothing was said with it. */
  handover: z
    .strictObject({
      on: z.string(),
      to: z.string(),
      by: z.string(),
      handover: z.string(),
      toldClient: z.string(),
    })
    .nullable(),
  whyHere: z.string().nullable(),
  problem: z.string().nullable(),
  formulation: z.string().nullable(),
  agreed: z.array(
    z.strictObject({ kind: z.string(), purpose: z.string(), startsOn: z.string(), endsOn: z.string() }),
  ),
  focus: z.string().nullable(),
  outcomeSentence: z.string().nullable(),
  percent: z.number().nullable(),
  recentNotes: z.array(
    z.strictObject({
      on: z.string(),
      by: z.string(),
      summary: z.string(),
      coercion: z
        .strictObject({ reason: z.string(), state: z.enum(coercionStates), isAlone: z.boolean() })
        .nullable(),
    }),
  ),
});

/** One line of the history tab: what was done to this case, by whom, when. */
const CaseEvent = z.strictObject({
  at: Instant,
  by: z.string(),
  form: z.string(),
  recordId: z.string(),
  version: z.int(),
  sequence: z.int(),
  changed: z.array(z.string()),
  reason: z.string().nullable(),
});

/** That somebody became the worker or supervisor of a case: since when, who recorded it, and why. */
export const CaseHolder = z.strictObject({
  kind: z.enum(['worker', 'supervisor']),
  /** Null: since the case began. */
  since: z.string().nullable(),
  /** Null: nobody. */
  name: z.string().nullable(),
  reason: z.string().nullable(),
  /** Of a change of worker: what the next one has to know, and what the person was told. */
  handover: z.string().nullable(),
  toldClient: z.string().nullable(),
  at: Instant,
  by: z.string().nullable(),
});

const notAWorker = {
  message: 'Kasus hanya dapat ditugaskan kepada pekerja sosial, supervisor, atau kepala yang aktif.',
};

export const caseFileContract = {
  open: operation
    .meta({ says: 'Membuka berkas kasus', may: 'caseload.read', audit: 'read', about: 'case' })
    .input(z.strictObject({ caseId: CaseId }))
    .output(CaseOverview),
  /** What was typed in a case and not finished: of which form and by whom, never what it says. */
  drafts: operation
    .meta({ says: 'Membaca draf yang belum selesai', may: 'caseload.read', audit: 'read', about: 'case' })
    .input(z.strictObject({ caseId: CaseId }))
    .output(
      z.array(
        z.strictObject({
          form: z.enum(formIds),
          recordId: z.string().nullable(),
          savedAt: Instant,
          savedBy: z.string(),
          isOwn: z.boolean(),
        }),
      ),
    ),
  summary: operation
    .meta({ says: 'Membaca ringkasan', may: 'narrative.read', audit: 'read', about: 'case' })
    .input(z.strictObject({ caseId: CaseId }))
    .output(CaseSummary),
  history: operation
    .meta({ says: 'Membaca riwayat', may: 'narrative.read', audit: 'read', about: 'case' })
    .input(
      z.strictObject({
        caseId: CaseId,
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(200).default(100),
      }),
    )
    .output(z.strictObject({ total: z.int(), events: z.array(CaseEvent), holders: z.array(CaseHolder) })),
  assign: operation
    .meta({ says: 'Menetapkan pekerja sosial', may: 'case.assign', audit: 'write', about: 'case' })
    .errors({
      NOT_A_WORKER: notAWorker,
      NOT_A_SUPERVISOR: { message: 'Supervisor kasus harus supervisor atau kepala yang aktif.' },
      MOVED_ON: changedMeanwhile('Pemegang kasus ini'),
    })
    .input(
      z.strictObject({
        caseId: CaseId,
        /** Who held it when this was decided. */
        upon: z.strictObject({ workerId: UserId.nullable(), supervisorId: UserId.nullable() }),
        workerId: UserId,
        supervisorId: UserId.nullable().optional(),
        reason: z.string().trim().max(500).default(''),
        handover: Handover.default(''),
        toldClient: ToldClient.default(''),
        confirmed: Confirmed,
      }),
    ),
  /** Several open cases at once: all to one worker, or divided among several so that their loads come close. */
  handOver: operation
    .meta({ says: 'Mengalihkan kasus', may: 'case.assign', audit: 'write', about: 'cases' })
    .errors({
      NOT_A_WORKER: notAWorker,
      CASE_CLOSED: { message: 'Kasus yang sudah ditutup tidak dialihkan.' },
    })
    .input(
      z.strictObject({
        caseIds: z.array(CaseId).min(1).max(500),
        workerIds: z.array(UserId).min(1).max(50),
        reason: z.string().trim().min(1, { error: 'Tuliskan alasan pengalihan.' }).max(500),
        handover: Handover.default(''),
        confirmed: Confirmed,
      }),
    )
    .output(z.array(z.strictObject({ name: z.string(), cases: z.int() }))),
  ...handsContract,
  ...carryOverContract,
  ...coercionContract,
};
