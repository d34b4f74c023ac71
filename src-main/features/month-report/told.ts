import type { Trx } from '#database/connect';
import { type CountSheetId, countSheetNames } from '#domain/months/report-cells';
import { type Frozen, readRows } from './frozen.queries.ts';
import type { Told } from './month-revision.ts';
import { openRows, peopleOf } from './sealed-rows.ts';

const everySheet = Object.keys(countSheetNames) as CountSheetId[];

/** A report as it was sent, as far as it was kept; of these people alone where they are said. */
export async function readTold(
  trx: Trx,
  { counts, revisionId }: Frozen,
  of?: readonly string[],
): Promise<Told> {
  if (revisionId === undefined) return { counts, kept: ['recap', 'leave'], people: undefined };
  const { rows, keys } = await readRows(trx, revisionId, of);
  return { counts, kept: everySheet, people: peopleOf(openRows(rows, keys)) };
}

/** A report as it is told now. */
export const toldNow = (counts: Told['counts'], people: Told['people']): Told => ({
  counts,
  kept: everySheet,
  people,
});
