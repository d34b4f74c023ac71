import { sql } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import type { Actor } from '#domain/roles';
import { may } from '#domain/roles';
import { readAllegations } from '#records/allegation.queries';
import { maySee } from '#records/visible.queries';

/** The allegation itself, when somebody reads it now; undefined for everybody else, as for one that never was. */
export async function findRead(trx: Trx, userId: string, allegationId: string) {
  return await trx
    .selectFrom('allegation')
    .innerJoin('user as writer', 'writer.id', 'allegation.writerId')
    .leftJoin('caseFile', 'caseFile.id', 'allegation.caseId')
    .leftJoin('client', 'client.id', 'caseFile.clientId')
    .where('allegation.id', '=', allegationId)
    .where('allegation.id', 'in', readAllegations(trx, userId))
    .selectAll('allegation')
    .select(['writer.name as writer', 'client.fullName', 'caseFile.number as caseNumber'])
    .executeTakeFirst();
}

/** Every allegation that somebody reads, the newest first, with the first day that falls due in it. */
export async function listRead(trx: Trx, userId: string) {
  return await trx
    .selectFrom('allegation')
    .innerJoin('user as writer', 'writer.id', 'allegation.writerId')
    .leftJoin('caseFile', 'caseFile.id', 'allegation.caseId')
    .leftJoin('client', 'client.id', 'caseFile.clientId')
    .where('allegation.id', 'in', readAllegations(trx, userId))
    .orderBy('allegation.writtenAt', 'desc')
    .select(['allegation.id', 'allegation.writtenAt', 'allegation.kinds', 'allegation.closedAt'])
    .select(['writer.name as writer', 'client.fullName', 'caseFile.number as caseNumber'])
    .select(['allegation.outsideReader'])
    .select(({ selectFrom }) =>
      selectFrom('allegationStep')
        .whereRef('allegationStep.allegationId', '=', 'allegation.id')
        .where('kind', '=', 'planned')
        .where('endedAt', 'is', null)
        .select(({ fn }) => fn.min('dueOn').as('dueOn'))
        .as('dueOn'),
    )
    .execute();
}

/** What is to be done by a day in the allegations that somebody reads and that are open, the earliest first. */
export async function listPlanned(trx: Trx, userId: string) {
  return await trx
    .selectFrom('allegationStep')
    .innerJoin('allegation', 'allegation.id', 'allegationStep.allegationId')
    .where('allegation.id', 'in', readAllegations(trx, userId))
    .where('allegation.closedAt', 'is', null)
    .where('allegationStep.kind', '=', 'planned')
    .where('allegationStep.endedAt', 'is', null)
    .orderBy('allegationStep.dueOn')
    .select(['allegation.id as allegationId', 'allegationStep.words', 'allegationStep.dueOn'])
    .execute();
}

/** The steps of an allegation as they were written. */
export async function listSteps(trx: Trx, allegationId: string) {
  return await trx
    .selectFrom('allegationStep')
    .leftJoin('user as who', 'who.id', 'allegationStep.userId')
    .leftJoin('user as by', 'by.id', 'allegationStep.byId')
    .leftJoin('user as ender', 'ender.id', 'allegationStep.endedBy')
    .where('allegationId', '=', allegationId)
    .orderBy('at')
    .orderBy('allegationStep.id')
    .select(['allegationStep.id as stepId', 'kind', 'happenedOn', 'words', 'addressee', 'dueOn', 'endedAt'])
    .select(['ender.name as endedBy', 'who.name as who', 'by.name as by', 'at'])
    .execute();
}

/** Who is accused in it, and who was shut out of it. */
export async function listBarred(trx: Trx, allegationId: string) {
  return await trx
    .selectFrom('allegationBarred')
    .innerJoin('user', 'user.id', 'allegationBarred.userId')
    .where('allegationId', '=', allegationId)
    .orderBy('user.name')
    .select(['user.id', 'user.name', 'user.role', 'why'])
    .execute();
}

/** What the audit keeps of one allegation, the newest first. */
export async function listTrail(trx: Trx, allegationId: string) {
  return await trx
    .selectFrom('audit')
    .leftJoin('user', 'user.id', 'audit.actorId')
    .where('operation', 'like', 'allegation.%')
    .where(sql<string>`json_extract(audit.detail, '$.allegation')`, '=', allegationId)
    .orderBy('seq', 'desc')
    .limit(200)
    .select(['audit.at', 'user.name', 'audit.operation'])
    .execute();
}

/** Everybody who works here and may read an allegation. */
export async function listMayRead(trx: Trx) {
  const rows = await trx
    .selectFrom('user')
    .where('isActive', '=', 1)
    .orderBy('name')
    .select(['id', 'name', 'role'])
    .execute();
  return rows.filter(({ role }) => may(role, 'allegation.use'));
}

/** Whether each is somebody who has or had an account here. */
export async function areUsers(trx: Trx, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return true;
  const rows = await trx.selectFrom('user').where('id', 'in', ids).select('id').execute();
  return rows.length === ids.length;
}

/** Whether somebody sees this case in the caseload. */
export async function isSeen(trx: Trx, actor: Actor, caseId: string): Promise<boolean> {
  const found = await trx
    .selectFrom('caseloadRow')
    .where('caseId', '=', caseId)
    .where(maySee(actor, 'caseloadRow.caseId'))
    .select('caseId')
    .executeTakeFirst();
  return found !== undefined;
}

/** The allegation that an earlier request with this id wrote. */
export async function findWritten(
  trx: Trx,
  requestId: string,
  writerId: string,
): Promise<string | undefined> {
  const row = await trx
    .selectFrom('allegation')
    .where('requestId', '=', requestId)
    .where('writerId', '=', writerId)
    .select('id')
    .executeTakeFirst();
  return row?.id;
}

/** Whether an earlier request with this id wrote a step. */
export async function isStepWritten(trx: Trx, requestId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('allegationStep')
    .where('requestId', '=', requestId)
    .select('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function endReading(trx: Trx, allegationId: string, userId: string, now: string): Promise<void> {
  await trx
    .updateTable('allegationReader')
    .set({ leftAt: now })
    .where('allegationId', '=', allegationId)
    .where('userId', '=', userId)
    .execute();
}

export async function setOutsideReader(trx: Trx, allegationId: string, outsideReader: string): Promise<void> {
  await trx.updateTable('allegation').set({ outsideReader }).where('id', '=', allegationId).execute();
}

/** Ends what was to be done; whether it was open. */
export async function endPlanned(
  trx: Trx,
  { allegationId, stepId }: { allegationId: string; stepId: string },
  ended: { endedAt: string; endedBy: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('allegationStep')
    .set(ended)
    .where('id', '=', stepId)
    .where('allegationId', '=', allegationId)
    .where('kind', '=', 'planned')
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function closeAllegation(
  trx: Trx,
  allegationId: string,
  ending: Pick<Tables['allegation'], 'closedAt' | 'outcome' | 'outcomeWords' | 'keptUntil'>,
): Promise<void> {
  await trx.updateTable('allegation').set(ending).where('id', '=', allegationId).execute();
}

/** What somebody has begun to write; undefined where there is nothing. */
export async function findDraft(trx: Trx, userId: string) {
  return await trx
    .selectFrom('allegationDraft')
    .where('userId', '=', userId)
    .select(['answers', 'savedAt'])
    .executeTakeFirst();
}

/** Keeps it, or throws it away where it is undefined. */
export async function keepDraft(
  trx: Trx,
  userId: string,
  answers: string | undefined,
  savedAt: string,
): Promise<void> {
  if (answers === undefined) {
    await trx.deleteFrom('allegationDraft').where('userId', '=', userId).execute();
    return;
  }
  await trx
    .insertInto('allegationDraft')
    .values({ userId, answers, savedAt })
    .onConflict((conflict) => conflict.column('userId').doUpdateSet({ answers, savedAt }))
    .execute();
}
