import { StandardOfCentre } from '#contract/centre';
import type { PastRules } from '#domain/standard/in-force';
import type { Trx } from './connect.ts';

/**
 * Keeps the rules of the standard that are in force no more as from a day. Of several changes on one day only the rules
 * before the first were in force on any: those stay.
 */
export async function keepPastStandard(trx: Trx, until: string, rules: StandardOfCentre): Promise<void> {
  await trx
    .insertInto('pastStandard')
    .values({ until, rules: JSON.stringify(rules) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What the standard was before each of its changes, the earliest first. */
export async function listPastStandards(trx: Trx): Promise<PastRules<StandardOfCentre>[]> {
  const rows = await trx.selectFrom('pastStandard').orderBy('until').selectAll().execute();
  return rows.map(({ until, rules }) => ({ until, rules: StandardOfCentre.parse(JSON.parse(rules)) }));
}
