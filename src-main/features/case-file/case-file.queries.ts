import type { Trx } from '#database/connect';
import type { Actor } from '#domain/roles';
import { sameAs } from '#domain/same-as';
import type { Reader } from '#records/place';
import { isReadableBy } from '#records/readable.queries';
import { annulledCases, mayRead } from '#records/visible.queries';

/** The case with its person, worker and photo. */
export async function getCaseHead(trx: Trx, caseId: string) {
  return await trx
    .selectFrom('caseFile')
    .innerJoin('client', 'client.id', 'caseFile.clientId')
    .leftJoin('user', 'user.id', 'caseFile.workerId')
    .leftJoin('user as supervisor', 'supervisor.id', 'caseFile.supervisorId')
    .leftJoin('photo', 'photo.clientId', 'client.id')
    .leftJoin('thumbnail', 'thumbnail.clientId', 'client.id')
    .leftJoin('acceptance', 'acceptance.caseId', 'caseFile.id')
    .where('caseFile.id', '=', caseId)
    .selectAll('caseFile')
    .select(['client.registerNumber', 'client.fullName', 'client.alias', 'client.sex', 'client.birthDate'])
    .select([
      'client.birthDateEstimated',
      'client.birthYear',
      'user.name as workerName',
      'supervisor.name as supervisorName',
      'photo.dataUrl as photo',
      'thumbnail.clientId as thumbnailOf',
      'acceptance.acceptedOn',
    ])
    .executeTakeFirstOrThrow();
}

type Saying = { reason: string | null; handover: string | null; toldClient: string | null; by: string };

/** Whether the last that was said of who holds a case was said by this person, in these words. */
export async function isSaidLast(trx: Trx, caseId: string, saying: Saying): Promise<boolean> {
  const said = await trx
    .selectFrom('caseFact')
    .where('caseId', '=', caseId)
    .where('kind', 'in', ['worker', 'supervisor'])
    .orderBy('number', 'desc')
    .select(['kind', 'recordedAt', 'reason', 'handover', 'toldClient', 'recordedBy as by'])
    .execute();
  const last = said.filter(({ recordedAt }) => recordedAt === said[0]?.recordedAt);
  // What the next worker has to know stands with the worker alone.
  const words = last.find(({ kind }) => kind === 'worker') ?? last[0];
  if (words === undefined) return false;
  const { reason, handover, toldClient, by } = words;
  return sameAs(saying, { reason, handover, toldClient, by });
}

/** The person's other stays, newest first. */
export async function listOtherCases(trx: Trx, clientId: string, caseId: string, actor: Actor) {
  const cases = await trx
    .selectFrom('caseFile')
    .where('clientId', '=', clientId)
    .where('id', '!=', caseId)
    .where('id', 'not in', annulledCases(trx))
    .orderBy('admittedOn', 'desc')
    .select(['id as caseId', 'number as caseNumber', 'admittedOn', 'leftOn'])
    .select(mayRead(trx, actor, 'caseFile.id').as('canOpen'))
    .execute();
  return cases.map((one) => ({ ...one, canOpen: Boolean(one.canOpen) }));
}

/** What was agreed with whom, the latest first. */
export async function listContracts(trx: Trx, caseId: string) {
  return await trx
    .selectFrom('contract')
    .where('caseId', '=', caseId)
    .orderBy('startsOn', 'desc')
    .select(['kind', 'purpose', 'startsOn', 'endsOn'])
    .execute();
}

/** Who changed which record of a case when, newest first, as far as this reader may see them. */
export async function listEvents(
  trx: Trx,
  caseId: string,
  reader: Reader,
  page: { offset: number; limit: number },
) {
  const events = trx
    .selectFrom('formVersion')
    .innerJoin('formRecord', 'formRecord.id', 'formVersion.recordId')
    .innerJoin('user', 'user.id', 'formVersion.savedBy')
    .where('formRecord.caseId', '=', caseId)
    .where(isReadableBy(reader));
  const { total } = await events
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await events
    .orderBy('formVersion.savedAt', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .select(['formVersion.savedAt as at', 'user.name as by', 'formRecord.form', 'formRecord.id as recordId'])
    .select(['formVersion.version', 'formRecord.sequence', 'formVersion.changed', 'formVersion.reason'])
    .execute();
  return { total, events: rows.map((row) => ({ ...row, changed: JSON.parse(row.changed) as string[] })) };
}
