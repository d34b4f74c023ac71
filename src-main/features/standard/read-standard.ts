import type { Centre } from '#contract/centre';
import type { CasesAsked } from '#contract/standard';
import type { Trx } from '#database/connect';
import type { FormId } from '#domain/forms';
import type { Actor, Role } from '#domain/roles';
import { gatherCases, gatherOverview } from './gather-standard.ts';
import { countMissingAnswers } from './missing.queries.ts';

type Asking = { today: string; centre: Centre };

/** The share of cases that meet the standard in a month. */
export const readOverview = (trx: Trx, { month, ...asking }: Asking & { month: string }) =>
  gatherOverview(trx, month, asking);

type Page = Asking & { asked: CasesAsked; role: Role; offset: number; limit: number };

/** A page of the cases that were asked for. */
export const readCases = (trx: Trx, { asked, ...asking }: Page) => gatherCases(trx, asked, asking);

type Whole = Asking & { asked: CasesAsked; most: number };

/** The figures and the cases as they go to paper; undefined where there are more cases than `most`. */
export async function readWhole(trx: Trx, { asked, most, ...asking }: Whole) {
  const page = { ...asking, role: 'paper' as const, offset: 0, limit: most };
  const { total, rows } = await gatherCases(trx, asked, page);
  if (total > most) return undefined;
  return { overview: await gatherOverview(trx, asked.month, asking), cases: rows };
}

/** How often each answer of these forms is empty in the open cases that somebody sees. */
export const readMissing = (
  trx: Trx,
  { actor, forms }: { actor: Pick<Actor, 'id' | 'role'>; forms: readonly FormId[] },
) => countMissingAnswers(trx, actor, forms);
