import type { Trx } from '#database/connect';
import { type MoreNamedColumn, moreNamedColumns } from '#domain/months/named-columns';
import { moreSheetIds, usualSheetIds } from '#domain/months/report-cells';
import { type Frozen, readRows } from './frozen.queries.ts';
import type { Told } from './month-revision.ts';
import { openRows, peopleOf } from './sealed-rows.ts';

const moreColumns = Object.keys(moreNamedColumns) as MoreNamedColumn[];

/** What is compared of a report besides what every report tells. */
const beyond = (told: readonly string[]): Pick<Told, 'kept' | 'columns'> => ({
  kept: [...usualSheetIds, ...moreSheetIds.filter((id) => told.includes(id))],
  columns: moreColumns.filter((column) => told.includes(column)),
});

/**
 * A report as it was sent, as far as it was kept; of these people alone where they are said. What is `wanted` beyond what it
 * told is compared as well, as it lies frozen.
 */
export async function readTold(
  trx: Trx,
  { counts, revisionId, told }: Frozen,
  { of, wanted = [] }: { of?: readonly string[]; wanted?: readonly string[] } = {},
): Promise<Told> {
  if (revisionId === undefined) return { counts, kept: ['recap', 'leave'], columns: [], people: undefined };
  const { rows, keys } = await readRows(trx, revisionId, of);
  return {
    counts,
    ...beyond(told === null ? [] : [...told, ...wanted]),
    people: peopleOf(openRows(rows, keys)),
  };
}

/** A report as it is told now. */
export const toldNow = (counts: Told['counts'], people: Told['people']): Told => ({
  counts,
  ...beyond([...moreSheetIds, ...moreColumns]),
  people,
});
