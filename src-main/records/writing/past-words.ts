import { sql } from 'kysely';
import type { Trx } from '#database/connect';

/** The tables whose rows stand in an index of words under their number, each with the numbers of what was said before. */
const past = { writing: 'pastWriting', lesson: 'pastLesson' } as const;
type Worded = keyof typeof past;
type Numbered = { rowNumber: number; recordId: string };

/** The first number under which nothing stands in the index, nor what a record said before. */
export async function nextNumber(trx: Trx, table: Worded): Promise<number> {
  const { rows } = await sql<{ next: number }>`select 1 + max(
    coalesce((select max(row_number) from ${sql.table(table)}), 0),
    coalesce((select max(row_number) from ${sql.table(past[table])}), 0)) as next`.execute(trx);
  return rows[0]?.next ?? 1;
}

/** What these rows said stays in the index under their number, found no more, until it is taken out (`tendIndexes`). */
export async function keepAsPast(trx: Trx, table: Worded, rows: readonly Numbered[]): Promise<void> {
  if (rows.length === 0) return;
  const numbered = rows.map(({ rowNumber, recordId }) => ({ rowNumber, recordId }));
  await trx.insertInto(past[table]).values(numbered).execute();
  await dropRows(trx, table, rows);
}

/** What these rows say, and what their records said before, leaves the index. */
export async function dropWords(trx: Trx, table: Worded, rows: readonly Numbered[]): Promise<void> {
  if (rows.length === 0) return;
  await dropRows(trx, table, rows);
  const ids = rows.map(({ recordId }) => recordId);
  await trx.deleteFrom(past[table]).where('recordId', 'in', ids).execute();
}

async function dropRows(trx: Trx, table: Worded, rows: readonly Numbered[]): Promise<void> {
  const numbers = rows.map(({ rowNumber }) => rowNumber);
  await trx.deleteFrom(table).where('rowNumber', 'in', numbers).execute();
}
