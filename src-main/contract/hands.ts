import { z } from 'zod';
import { helperKindCodes } from '#domain/people/helper';
import { CaseId, CivilDate, Confirmed, Instant, operation, RecordId, UserId, Verdict } from './operation.ts';

const Reason = z.string().trim().min(3, { error: 'Tuliskan alasannya.' }).max(500);
/** What the next worker has to know, and what the person was told. */
export const Handover = z.string().trim().max(4_000);
export const ToldClient = z.string().trim().max(1_000);

/** Somebody who works in a case besides its worker, from one day to another. */
const CaseHelper = z.strictObject({
  helperId: z.string(),
  kind: z.enum(helperKindCodes),
  userId: z.string(),
  name: z.string(),
  fromOn: z.string(),
  untilOn: z.string(),
  reason: z.string(),
  state: z.enum(['ahead', 'running', 'over']),
  setBy: z.string(),
  endedAt: Instant.nullable(),
  endedBy: z.string().nullable(),
  endReason: z.string().nullable(),
  can: z.strictObject({ end: Verdict }),
});

/** A change of worker that was asked for, and what became of it. */
const WorkerRequest = z.strictObject({
  workerRequestId: z.string(),
  askedAt: Instant,
  askedBy: z.string(),
  reason: z.string(),
  proposedId: z.string().nullable(),
  proposed: z.string().nullable(),
  /** Null for who does not read what is written of the person. */
  handover: z.string().nullable(),
  toldClient: z.string().nullable(),
  decidedAt: Instant.nullable(),
  decidedBy: z.string().nullable(),
  outcome: z.enum(['granted', 'declined', 'withdrawn']).nullable(),
  remark: z.string(),
  can: z.strictObject({ decide: Verdict, withdraw: Verdict }),
});

const closed = { message: 'Kasus ini sudah ditutup. Pekerja sosialnya tidak diganti lagi.' };
const notAColleague = {
  message: 'Pilih rekan yang aktif dan mengisi enam tahap: pekerja sosial, supervisor, atau kepala.',
};

export const handsContract = {
  hands: operation
    .meta({
      says: 'Membaca siapa yang bekerja dalam kasus',
      may: 'progress.read',
      audit: 'read',
      about: 'case',
    })
    .input(z.strictObject({ caseId: CaseId }))
    .output(
      z.strictObject({
        helpers: z.array(CaseHelper),
        requests: z.array(WorkerRequest),
        can: z.strictObject({ request: Verdict, setHelper: Verdict }),
      }),
    ),
  requestWorker: operation
    .meta({
      says: 'Meminta pergantian pekerja sosial',
      may: 'narrative.write',
      audit: 'write',
      about: 'case',
    })
    .errors({
      CASE_CLOSED: closed,
      WAITING: { message: 'Pergantian pekerja sosial kasus ini sudah diminta dan menunggu keputusan.' },
      NOT_A_COLLEAGUE: notAColleague,
    })
    .input(
      z.strictObject({
        caseId: CaseId,
        reason: Reason,
        proposedId: UserId.nullable(),
        handover: Handover.min(3, { error: 'Tuliskan catatan serah terima.' }),
        toldClient: ToldClient,
        requestId: z.uuid(),
      }),
    ),
  decideRequest: operation
    .meta({ says: 'Memutuskan pergantian pekerja sosial', may: 'case.assign', audit: 'write', about: 'case' })
    .errors({
      CASE_CLOSED: closed,
      DECIDED: { message: 'Permintaan ini sudah diputuskan atau ditarik.' },
      NOT_A_COLLEAGUE: notAColleague,
      SAME_WORKER: { message: 'Pekerja sosial yang dipilih sudah memegang kasus ini.' },
    })
    .input(
      z.strictObject({
        caseId: CaseId,
        workerRequestId: RecordId,
        /** Who takes the case; null declines. */
        workerId: UserId.nullable(),
        remark: z.string().trim().max(500).default(''),
        confirmed: Confirmed,
      }),
    ),
  withdrawRequest: operation
    .meta({
      says: 'Menarik permintaan pergantian pekerja sosial',
      may: 'narrative.write',
      audit: 'write',
      about: 'case',
    })
    .errors({
      DECIDED: { message: 'Permintaan ini sudah diputuskan atau ditarik.' },
      NOT_OWN: { message: 'Hanya yang meminta yang dapat menariknya.' },
    })
    .input(z.strictObject({ caseId: CaseId, workerRequestId: RecordId })),
  /** Of one case, or of all of somebody who goes on leave. */
  setHelper: operation
    .meta({
      says: 'Menetapkan pengganti atau pendamping',
      may: 'case.assign',
      audit: 'write',
      about: 'cases',
    })
    .errors({
      CASE_CLOSED: { message: 'Kasus yang sudah ditutup tidak diberi pengganti atau pendamping.' },
      NOT_A_COLLEAGUE: notAColleague,
      OWN_CASE: { message: 'Yang dipilih sudah memegang kasus ini.' },
      NO_TERM: { message: 'Hari mulai dan hari terakhir tidak dapat diterima.' },
      OVERLAP: { message: 'Yang dipilih sudah ditetapkan untuk sebagian hari itu.' },
    })
    .input(
      z.strictObject({
        caseIds: z.array(CaseId).min(1).max(500),
        userId: UserId,
        kind: z.enum(helperKindCodes),
        fromOn: CivilDate,
        untilOn: CivilDate,
        reason: Reason,
        requestId: z.uuid(),
      }),
    ),
  endHelper: operation
    .meta({ says: 'Mengakhiri pengganti atau pendamping', may: 'case.assign', audit: 'write', about: 'case' })
    .errors({ OVER: { message: 'Masa ini sudah berakhir.' } })
    .input(z.strictObject({ caseId: CaseId, helperId: RecordId, reason: Reason })),
};
