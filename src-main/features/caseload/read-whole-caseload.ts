import type { Database } from 'better-sqlite3';
import type { CaseloadRow } from '#contract/caseload';
import type { Trx } from '#database/connect';
import type { Asking } from './asking.ts';
import { groupCaseload, listCaseload, meanQuery } from './caseload.queries.ts';
import { describeQuery } from './describe-query.ts';
import type { NarrowedQuery } from './narrow-caseload.queries.ts';

type Asked = Omit<Asking, 'sqlite'> & { query: NarrowedQuery; most: number };

/** Every row that a query means, with its filters in words; of more than `most` how many they are, and none of them. */
export async function readWholeCaseload(
  trx: Trx,
  { query, most, ...asked }: Asked,
  sqlite: Database,
): Promise<{ total: number; rows: CaseloadRow[]; filters: string }> {
  const asking = { ...asked, sqlite };
  const { set, isNear, total } = meanQuery(trx, query, asking);
  if (total > most) return { total, rows: [], filters: '' };
  const grouped = await groupCaseload(trx, query, { set }, asking);
  const isTicked = query.caseIds !== undefined;
  return {
    total,
    rows: await listCaseload(trx, { ...query, offset: 0, limit: total }, { set, grouped }, asking),
    filters: await describeQuery(trx, query, { isNear, own: asked.own, isTicked }),
  };
}
