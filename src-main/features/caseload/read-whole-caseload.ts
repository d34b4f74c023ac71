import type { Database } from 'better-sqlite3';
import type { CaseloadRow } from '#contract/caseload';
import type { CaseloadColumn } from '#contract/caseload-columns';
import type { Trx } from '#database/connect';
import type { Report } from '#platform/jobs/define-job';
import type { Asking } from './asking.ts';
import { groupCaseload, holdCaseload, listCaseload, meanQuery } from './caseload.queries.ts';
import { describeQuery } from './describe-query.ts';
import { maskedFor } from './masked-for.ts';
import type { NarrowedQuery } from './narrow-caseload.queries.ts';
import { type PackedRows, packRows } from './packed-rows.ts';

type Asked = Omit<Asking, 'sqlite'> & { query: NarrowedQuery; most: number };

/** So many rows are read at once. */
const inPage = 500;

/** Every row that a query means, with its filters in words; of more than `most` how many they are, and none of them. */
export async function readWholeCaseload(
  trx: Trx,
  asked: Asked,
  sqlite: Database,
): Promise<{ total: number; rows: CaseloadRow[]; filters: string }> {
  const { total, filters, read } = await mean(trx, asked, sqlite);
  return { total, filters, rows: total > asked.most ? [] : await read(0, total) };
}

/** The same in pages of packed cells, for a list of any length. */
export async function packWholeCaseload(
  trx: Trx,
  { columns, ...asked }: Asked & { columns: CaseloadColumn[] },
  sqlite: Database,
  report: Report,
): Promise<{ total: number; pages: PackedRows[]; filters: string }> {
  const { total, filters, read } = await mean(trx, asked, sqlite);
  const pages: PackedRows[] = [];
  if (total <= asked.most)
    for (let done = 0; done < total; done += inPage) {
      pages.push(packRows(await read(done, inPage), columns));
      report(Math.min(done + inPage, total), total);
    }
  return { total, filters, pages };
}

async function mean(trx: Trx, { query, ...asked }: Asked, sqlite: Database) {
  const asking = { ...asked, sqlite };
  const { set, isNear, total } = meanQuery(trx, query, asking);
  const grouped = await groupCaseload(trx, query, { set }, asking);
  const held = holdCaseload(query, { set, total, grouped }, asking);
  const isTicked = query.caseIds !== undefined;
  return {
    total,
    filters: await describeQuery(trx, query, { isNear, own: asked.own, isTicked }),
    read: async (offset: number, limit: number) => {
      const rows = await listCaseload(trx, { ...query, offset, limit }, { set, grouped: held }, asking);
      return rows.map(maskedFor(asked.actor.role));
    },
  };
}
