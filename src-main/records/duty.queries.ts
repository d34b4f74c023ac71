import { sql } from 'kysely';
import type { Trx } from '#database/connect';
import type { Duty, DutyAct } from '#domain/duties/duty';
import type { DutyKind } from '#domain/duties/duty-kinds';
import { type DutyFacts, type DutyRecord, readForms } from '#domain/duties/facts';
import { shorten } from '#domain/duties/finding';
import type { Draft } from '#domain/fields/field';
import { formOf } from '#domain/forms';
import { type Comparison, isSettled } from '#domain/results/comparison';
import { signOffOf } from '#domain/safety/sign-off';
import type { FilledTables } from './filled-tables.queries.ts';
import { presentVersions } from './present-versions.queries.ts';
import { listActs as listSignOffActs } from './sign-off.queries.ts';
import { isSignable } from './sign-off.ts';
import { listColleagues } from './user.queries.ts';

/** What is known already of a case when its duties are told. */
type Known = {
  id: string;
  today: string;
  admittedOn: string;
  leftOn: string | null;
  comparison: Comparison;
  filled: FilledTables;
};

/** What is known of a case, to tell what falls due in it and how it stands to the standard. */
export async function gatherFacts(trx: Trx, { comparison, filled, ...known }: Known): Promise<DutyFacts> {
  const caseId = known.id;
  const contracts = trx.selectFrom('contract').where('caseId', '=', caseId);
  const acceptance = trx.selectFrom('acceptance').where('caseId', '=', caseId).select('caseId');
  const coercions = trx.selectFrom('note').where('caseId', '=', caseId).where('isCoercive', '=', 1);
  const where = async <T>(table: Parameters<FilledTables['has']>[0], read: () => Promise<T>) =>
    filled.has(table) ? await read() : [];
  const records = await listRecords(trx, caseId);
  return {
    ...known,
    caseId,
    isCandidate: (await acceptance.executeTakeFirst()) === undefined,
    records,
    contracts: await where('contract', () => contracts.select(['recordId', 'kind', 'endsOn']).execute()),
    targets: targetsIn(comparison),
    isFinallyEvaluated: comparison.rounds.some(({ kind }) => kind === 'final'),
    noteFollowUps: await where('note', () => listFollowUps(trx, caseId)),
    flags: await where('flag', () => listFlags(trx, caseId)),
    signOffs: signOffsOf(records, filled.has('sign_off') ? await listSignOffActs(trx, [caseId]) : new Map()),
    workerRequests: await where('worker_request', () => listAskedChanges(trx, caseId)),
    coercions: await where('note', () =>
      coercions.where('reviewedAt', 'is', null).select(['recordId', 'happenedOn as on']).execute(),
    ),
    coercionFollowUps: await where('coercion_review', () => listCoercionFollowUps(trx, caseId)),
    colleagues: records.conference.length === 0 ? [] : await listColleagues(trx),
  };
}

const targetsIn = ({ targets }: Comparison): DutyFacts['targets'] =>
  targets.map((target) => ({
    number: target.number,
    statement: target.statement,
    dueOn: target.dueOn,
    isSettled: isSettled(target),
  }));

/** The same as of another day, while nothing is written. */
export const factsOn = (today: string, facts: DutyFacts, comparison: Comparison): DutyFacts => ({
  ...facts,
  today,
  targets: targetsIn(comparison),
});

type PresentRecord = DutyRecord & { version: number; savedAt: string; writerId: string };
type Records = Record<keyof DutyFacts['records'], PresentRecord[]>;
type SignOffActs = Awaited<ReturnType<typeof listSignOffActs>>;

/** Present answers of every record that is read whole, by form, oldest first: one reading for all of them. */
async function listRecords(trx: Trx, caseId: string): Promise<Records> {
  const rows = await presentVersions(trx)
    .where('formRecord.caseId', '=', caseId)
    .where('formRecord.form', 'in', [...readForms])
    .orderBy('formRecord.happenedOn')
    .orderBy('formRecord.sequence')
    .select(['formRecord.id as recordId', 'form', 'happenedOn as on', 'answers'])
    .select(['formRecord.version', 'savedAt', 'savedBy as writerId'])
    .execute();
  const records = Object.fromEntries(readForms.map((form) => [form, []])) as unknown as Records;
  for (const { form, answers, ...row } of rows)
    records[form as keyof Records].push({ ...row, answers: JSON.parse(answers) as Draft });
  return records;
}

async function listFollowUps(trx: Trx, caseId: string): Promise<DutyFacts['noteFollowUps']> {
  const rows = await trx
    .selectFrom('note')
    .where('caseId', '=', caseId)
    .where('followUpDueOn', 'is not', null)
    .select(['recordId', 'followUp', 'followUpDueOn', 'isConfidential'])
    .execute();
  return rows.map(({ recordId, followUp, followUpDueOn, isConfidential }) => ({
    recordId,
    on: followUpDueOn ?? '',
    what: isConfidential ? ofWorkerOnly : shorten(followUp ?? ''),
  }));
}

/** Told to whoever sees the case: of an entry for the worker alone, only that there is one. */
const ofWorkerOnly = 'dalam catatan untuk pekerja sosial saja';

async function listCoercionFollowUps(trx: Trx, caseId: string): Promise<DutyFacts['coercionFollowUps']> {
  const rows = await trx
    .selectFrom('coercionReview')
    .innerJoin('note', 'note.recordId', 'coercionReview.recordId')
    .where('coercionReview.caseId', '=', caseId)
    .where('outcome', '=', 'followUp')
    .orderBy('number')
    .select(['coercionReview.recordId', 'at as since', 'remark', 'isConfidential', 'authorId as writerId'])
    .execute();
  return rows.map(({ remark, isConfidential, ...row }) => ({
    ...row,
    what: isConfidential ? ofWorkerOnly : shorten(remark),
  }));
}

async function listFlags(trx: Trx, caseId: string): Promise<DutyFacts['flags']> {
  const rows = await presentVersions(trx)
    .innerJoin('flag', 'flag.recordId', 'formRecord.id')
    .where('flag.caseId', '=', caseId)
    .select(['flag.recordId', 'flag.happenedOn as on', 'answers'])
    .execute();
  return rows.map(({ answers, ...flag }) => {
    const { attentionReason, note } = JSON.parse(answers) as Record<string, unknown>;
    return { ...flag, what: String(attentionReason ?? note ?? '').slice(0, 160) };
  });
}

function signOffsOf(records: Records, acts: SignOffActs): DutyFacts['signOffs'] {
  return readForms.flatMap((form) =>
    records[form]
      .filter(({ answers }) => isSignable(formOf(form), answers))
      .map(({ recordId, version, savedAt, writerId }) => {
        const { state, last } = signOffOf(version, acts.get(recordId) ?? []);
        return { recordId, form, state, since: last?.at ?? savedAt, by: last?.by ?? '', writerId };
      }),
  );
}

/** The change of worker that waits to be decided, and the one that was declined last. */
async function listAskedChanges(trx: Trx, caseId: string): Promise<DutyFacts['workerRequests']> {
  const last = await trx
    .selectFrom('workerRequest')
    .innerJoin('user as asker', 'asker.id', 'workerRequest.askedBy')
    .leftJoin('user as decider', 'decider.id', 'workerRequest.decidedBy')
    .where('caseId', '=', caseId)
    .orderBy('askedAt', 'desc')
    .orderBy('workerRequest.id', 'desc')
    .limit(1)
    .select(['workerRequest.id', 'outcome', 'askedAt', 'decidedAt', 'asker.name as asker'])
    .select('decider.name as decider')
    .executeTakeFirst();
  if (last === undefined || last.outcome === 'granted' || last.outcome === 'withdrawn') return [];
  const { id, outcome, askedAt, asker, decidedAt, decider } = last;
  return outcome === null
    ? [{ id, since: askedAt, by: asker, isDeclined: false }]
    : [{ id, since: decidedAt ?? askedAt, by: decider ?? '', isDeclined: true }];
}

/** Everything that was said of the duties of a case, in the order in which it was said. */
export async function listActs(trx: Trx, caseId: string): Promise<DutyAct[]> {
  return await trx
    .selectFrom('dutyAct')
    .where('caseId', '=', caseId)
    .orderBy('number')
    .select(['key', 'askedOn', 'act', 'until', 'toId'])
    .execute();
}

/** What is kept as open in a case, in the order in which it was kept. */
export async function listDuties(trx: Trx, caseId: string): Promise<Duty[]> {
  return await trx
    .selectFrom('duty')
    .where('caseId', '=', caseId)
    .orderBy(sql`rowid`)
    .select(['key', 'kind', 'what', 'dueOn as on', 'askedOn', 'form', 'recordId', 'ownerId'])
    .execute();
}

/** Forgets what was open in a case. */
export async function dropDuties(trx: Trx, caseId: string): Promise<void> {
  await trx.deleteFrom('duty').where('caseId', '=', caseId).execute();
}

/** Keeps what is open in cases, for whoever asks across all of them. */
export async function insertDuties(
  trx: Trx,
  duties: readonly { caseId: string; duty: Duty }[],
): Promise<void> {
  if (duties.length === 0) return;
  const listed = await trx
    .selectFrom('caseloadRow')
    .where(
      'caseId',
      'in',
      duties.map(({ caseId }) => caseId),
    )
    .select(['caseId', 'workerId'])
    .execute();
  const workers = new Map(listed.map(({ caseId, workerId }) => [caseId, workerId ?? '']));
  const rows = duties.map(({ caseId, duty: { on, ...duty } }) => ({
    ...duty,
    caseId,
    dueOn: on,
    // What is not in the caseload is nobody's.
    workerId: workers.get(caseId) ?? null,
  }));
  await trx.insertInto('duty').values(rows).execute();
}

/** Whether a daily note of a case wants attention, and nobody has said yet what was done. */
export async function isFlagged(trx: Trx, caseId: string): Promise<boolean> {
  const open = trx.selectFrom('duty').where('caseId', '=', caseId).where('kind', '=', 'flag');
  return (await open.select('key').executeTakeFirst()) !== undefined;
}

/** What is open in a case of these kinds, due before a day. */
export async function listOpenDuties(
  trx: Trx,
  caseId: string,
  { kinds, before }: { kinds: DutyKind[]; before: string },
) {
  return await trx
    .selectFrom('duty')
    .where('caseId', '=', caseId)
    .where('kind', 'in', kinds)
    .where('dueOn', '<', before)
    .selectAll()
    .execute();
}
