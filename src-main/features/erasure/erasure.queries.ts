import { type Insertable, sql } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { may, type Role, roleCodes } from '#domain/roles';
import { isOfPerson } from '#records/about.queries';
import { annulledCases } from '#records/visible.queries';

/** A proposed erasure with its person; undefined when it was withdrawn or carried out. */
export type ErasureRow = NonNullable<Awaited<ReturnType<typeof findErasure>>>;

const erasures = (trx: Trx) =>
  trx
    .selectFrom('erasure')
    .innerJoin('client', 'client.id', 'erasure.clientId')
    .innerJoin('user', 'user.id', 'erasure.proposedBy')
    .selectAll('erasure')
    .select(['client.fullName', 'client.registerNumber', 'user.name as proposerName']);

export async function findErasure(trx: Trx, erasureId: string) {
  return await erasures(trx).where('erasure.id', '=', erasureId).executeTakeFirst();
}

/** Every proposed erasure, the oldest first. */
export async function listErasures(trx: Trx): Promise<ErasureRow[]> {
  return await erasures(trx).orderBy('proposedAt').execute();
}

/** Keeps a proposal. */
export async function insertErasure(trx: Trx, erasure: Insertable<Tables['erasure']>): Promise<void> {
  await trx.insertInto('erasure').values(erasure).execute();
}

/** Takes a proposal back; nothing of it stays but its rows of the audit. */
export async function deleteErasure(trx: Trx, erasureId: string): Promise<void> {
  await trx.deleteFrom('erasure').where('id', '=', erasureId).execute();
}

/** Keeps when the berita acara of a proposal was last printed. */
export async function markPrinted(trx: Trx, erasureId: string, now: string): Promise<void> {
  await trx.updateTable('erasure').set({ recordPrintedAt: now }).where('id', '=', erasureId).execute();
}

/** What the ledger holds, the newest first. */
export async function listLedger(trx: Trx) {
  return await trx.selectFrom('erasedPerson').orderBy('erasedAt', 'desc').selectAll().execute();
}

/** A person's cases, as a berita acara names them. */
export async function listCasesOf(trx: Trx, clientId: string) {
  return await trx
    .selectFrom('caseFile')
    .where('clientId', '=', clientId)
    .orderBy('admittedOn')
    .select(['id', 'number', 'category', 'admittedOn', 'leftOn'])
    .select(({ eb }) => eb('id', 'in', annulledCases(trx)).as('isAnnulled'))
    .execute();
}

/** How much of a person there is. */
export async function countOf(trx: Trx, clientId: string) {
  const { records } = await trx
    .selectFrom('formRecord')
    .where(isOfPerson(clientId))
    .select(({ fn }) => fn.countAll<number>().as('records'))
    .executeTakeFirstOrThrow();
  const { versions } = await trx
    .selectFrom('formVersion')
    .innerJoin('formRecord', 'formRecord.id', 'formVersion.recordId')
    .where(isOfPerson(clientId))
    .select(({ fn }) => fn.countAll<number>().as('versions'))
    .executeTakeFirstOrThrow();
  const { attachments } = await trx
    .selectFrom('attachment')
    .where('clientId', '=', clientId)
    .select(({ fn }) => fn.countAll<number>().as('attachments'))
    .executeTakeFirstOrThrow();
  return { records, versions, attachments };
}

/** Keeps a decision on a person's hold; the earlier ones stay. */
export async function insertHold(trx: Trx, decision: Insertable<Tables['legalHold']>): Promise<void> {
  await trx.insertInto('legalHold').values(decision).execute();
}

/** Whether a case of the person was ever one of a child in conflict with the law, in any version. */
export async function isAbh(trx: Trx, clientId: string): Promise<boolean> {
  const found = await trx
    .selectFrom('formRecord')
    .innerJoin('formVersion', 'formVersion.recordId', 'formRecord.id')
    .where(isOfPerson(clientId))
    .where('form', '=', 'caseFile')
    .where(({ or, eb }) =>
      or([
        eb(sql<string>`json_extract(answers, '$.category')`, '=', 'PMKS-03'),
        eb(sql<string>`json_extract(answers, '$.otherCategories')`, 'like', '%"PMKS-03"%'),
      ]),
    )
    .select('formRecord.id')
    .executeTakeFirst();
  return found !== undefined;
}

/** Whether somebody else is there who may carry out what this person proposed. */
export async function hasSecondPerson(trx: Trx, proposerId: string): Promise<boolean> {
  const able = roleCodes.filter((role: Role) => may(role, 'erasure.carryOut'));
  const other = await trx
    .selectFrom('user')
    .where('isActive', '=', 1)
    .where('role', 'in', able)
    .where('id', '!=', proposerId)
    .select('id')
    .executeTakeFirst();
  return other !== undefined;
}
