import { type Insertable, type Selectable, sql } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import type { PrintedField } from '#domain/form';
import { formOf, isFormId } from '#domain/forms';
import type { Own } from '#domain/own/own';
import { type Actor, may } from '#domain/roles';
import { personOf } from './about.queries.ts';
import { annulledCases, isInHandsOf, mayRead } from './visible.queries.ts';
import { indexWriting } from './writing/index-writing.ts';

type ForeignRow = Selectable<Tables['foreignRecord']> & { takerName: string };

/** A record from another centre, as it is told. */
type ForeignRecord = Omit<ForeignRow, 'form' | 'answers' | 'printed' | 'settled'> & {
  fields: PrintedField[];
  /** Labels of what the forms here do not know: it stays as text, and is not carried on. */
  asText: string[];
};

/** What came from elsewhere about the person of a case, of each record the newest version; of no annulled case. */
export const foreignRecordsOf = (trx: Trx, caseId: string) =>
  trx
    .selectFrom('foreignRecord')
    .where('foreignRecord.clientId', '=', personOf(caseId))
    .where('foreignRecord.caseId', 'not in', annulledCases(trx))
    .where(
      'foreignRecord.id',
      'in',
      sql<string>`(select id from (select id, row_number() over (partition by client_id, source_id
        order by source_version desc, taken_at desc) as place from foreign_record
        where client_id = ${personOf(caseId)}) where place = 1)`,
    );

/** Whether anything came from elsewhere about the person of a case. */
export async function hasForeignRecords(trx: Trx, caseId: string): Promise<boolean> {
  return (await foreignRecordsOf(trx, caseId).select('foreignRecord.id').limit(1).execute()).length > 0;
}

/**
 * What somebody reads of it, the oldest first: the forms that they read here, of the cases they read. What was
 * confidential there is read by those in whose hands the case is, and by whoever took it.
 */
export async function listForeignRecords(trx: Trx, caseId: string, actor: Pick<Actor, 'id' | 'role'>) {
  const rows = await foreignRecordsOf(trx, caseId)
    .where(mayRead(trx, actor, 'foreignRecord.caseId'))
    .where(isForeignReadable(actor.id))
    .innerJoin('user as taker', 'taker.id', 'foreignRecord.takenBy')
    .orderBy('foreignRecord.madeAt')
    .orderBy('foreignRecord.happenedOn')
    .orderBy('foreignRecord.sequence')
    .selectAll('foreignRecord')
    .select('taker.name as takerName')
    .execute();
  return rows.flatMap(({ form, ...row }) =>
    isFormId(form) && may(actor.role, formOf(form).read) ? [{ form, ...toForeignRecord(row) }] : [],
  );
}

/** That somebody may read what was confidential, if it was. */
export const isForeignReadable = (userId: string) =>
  sql<boolean>`(foreign_record.is_kept = 0 or foreign_record.taken_by = ${userId}
    or ${isInHandsOf(userId, 'foreignRecord.caseId')})`;

function toForeignRecord({
  answers,
  printed,
  settled: _settled,
  ...row
}: Omit<ForeignRow, 'form'>): ForeignRecord {
  const known = JSON.parse(answers) as Record<string, unknown>;
  const fields = JSON.parse(printed) as PrintedField[];
  const asText = fields.filter(({ name }) => name !== lastValues && !Object.hasOwn(known, name));
  return { ...row, fields, asText: asText.map(({ label }) => label) };
}

/** Under this name a plan carries what was reached of each target when it left; no form asks for it. */
export const lastValues = 'lastValues';

/** Lays down what was taken, once for each version of a record in a case, and lets it be found by its words. */
export async function keepForeignRecords(
  trx: Trx,
  rows: readonly Insertable<Tables['foreignRecord']>[],
  own: Own,
): Promise<number> {
  const kept: string[] = [];
  for (const row of rows) {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('foreignRecord')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows) kept.push(row.id);
  }
  for (let at = 0; at < kept.length; at += 100) await indexWriting(trx, kept.slice(at, at + 100), own);
  return kept.length;
}
