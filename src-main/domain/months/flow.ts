import type { Days } from './period.ts';
import type { Spell } from './who-counts.ts';

/** Where days of residence are counted in a period: opening + admitted + moved - left = closing. */
export type FlowColumn = 'opening' | 'admitted' | 'left' | 'closing';

/** What one row of a recapitulation gets: 1 of a column, or 1 more or less by moving from another row. */
export type Flow = { row: string; column: FlowColumn | 'moved'; count: 1 | -1 };

/** Days in a row in one row of a recapitulation; without `until` they go on. */
type Stretch = Pick<Spell, 'from' | 'until' | 'movesIn' | 'movesOut'> & { row: string };

/**
 * The columns of a period that count these days; someone who came and left within it is in both. A grid that shows the
 * people behind a number asks the same question.
 */
export function columnsIn(
  { from, until }: Pick<Stretch, 'from' | 'until'>,
  { from: first, after }: Days,
): FlowColumn[] {
  const columns: FlowColumn[] = [];
  if (from < first && (until === null || until >= first)) columns.push('opening');
  if (from >= first && from < after) columns.push('admitted');
  if (until !== null && until >= first && until < after) columns.push('left');
  if (from < after && (until === null || until >= after)) columns.push('closing');
  return columns;
}

/**
 * What somebody adds to a recapitulation, counted once however often they came and went within the period or changed
 * the row: who is there at its beginning and at its end neither came nor left. The stretches are in order; empty when
 * none of them touches the period. The row of a leaving is the last one.
 */
export function flowOf(stretches: readonly Stretch[], days: Days): Flow[] {
  const counted = stretches.map((stretch) => ({ stretch, columns: columnsIn(stretch, days) }));
  const touching = counted.filter(({ columns }) => columns.length > 0);
  const [first, last] = [touching[0], touching.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [come, gone] = [first.stretch, last.stretch];
  const wasThere = first.columns.includes('opening');
  const isThere = last.columns.includes('closing');
  const at = (row: string, column: Flow['column'], count: Flow['count'] = 1): Flow => ({
    row,
    column,
    count,
  });
  const begin = wasThere ? 'opening' : come.movesIn ? 'moved' : 'admitted';
  const end = isThere
    ? at(gone.row, 'closing')
    : gone.movesOut
      ? at(gone.row, 'moved', -1)
      : at(gone.row, 'left');
  const between = come.row === gone.row ? [] : [at(come.row, 'moved', -1), at(gone.row, 'moved')];
  return [at(come.row, begin), ...between, end];
}
