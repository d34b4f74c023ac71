import { labelOf } from '#domain/fields/choice';
import { ppksCategories } from '#domain/lists/ppks-categories';
import { terminationReasons } from '#domain/lists/termination-reasons';
import type { Days } from '#domain/months/period';
import type { Spell } from '#domain/months/who-counts';
import { ageCell } from '#domain/people/age';
import type { SheetCell } from '#platform/paper/workbook';
import type { NominativeRow } from './nominative-cells.ts';

/** Somebody who applied, and what became of it by the last of the days. */
type Application = Pick<
  NominativeRow,
  'registerNumber' | 'fullName' | 'sex' | 'age' | 'category' | 'admittedOn'
> &
  Outcome;
type Outcome = { outcome: string; outcomeOn: string | null; reason: string | null };

/**
 * What became of an application that came or waited within these days; undefined for one of before or after. Everybody who
 * comes applies, and is accepted, turned away (T06), given up, or waits.
 */
export function applicationIn(
  spells: readonly Spell[],
  { from, after }: Days,
  left: { leftOn: string | null; leaveReason: string | null },
): Outcome | undefined {
  const [first] = spells;
  if (first === undefined || first.from >= after) return undefined;
  const accepted = spells.find(({ standing }) => standing !== 'candidate');
  const decidedOn = accepted?.from ?? left.leftOn;
  if (first.from < from && decidedOn !== null && decidedOn < from) return undefined;
  const waits = { outcome: 'Menunggu', outcomeOn: null, reason: null };
  if (decidedOn === null || decidedOn >= after) return waits;
  if (accepted !== undefined) return { outcome: 'Diterima', outcomeOn: decidedOn, reason: null };
  const outcome = left.leaveReason === 'T06' ? 'Ditolak' : 'Tidak dilanjutkan';
  return { outcome, outcomeOn: decidedOn, reason: left.leaveReason };
}

/** A line of the list of applications, without its number. */
export function applicationCells(row: Application): SheetCell[] {
  return [
    row.registerNumber,
    row.fullName,
    row.sex ?? '',
    row.age && ageCell(row.age),
    labelOf(ppksCategories, row.category),
    { date: row.admittedOn },
    row.outcome,
    { date: row.outcomeOn },
    row.reason === null ? '' : labelOf(terminationReasons, row.reason),
  ];
}
