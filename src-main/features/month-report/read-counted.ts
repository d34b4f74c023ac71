import type { Trx } from '#database/connect';
import { type Counts, readCell } from '#domain/months/report-cells';
import { listPeopleOfCases } from './counted-people.queries.ts';
import { gatherMonth, type Wanted } from './gather-month.ts';

type Figure = { sheet: string; row: string | null; columns: readonly string[] };

/** Everybody who adds to one figure of a report, by name, and how much of it is of nobody who is there. */
export async function readCounted(trx: Trx, { wanted, figure }: { wanted: Wanted; figure: Figure }) {
  const { sheet, row, columns } = figure;
  const gathered = await gatherMonth(trx, wanted);
  const partOf = (counts: Counts) => {
    let sum = 0;
    for (const [cell, count] of counts) {
      const at = readCell(cell);
      if (at.sheet === sheet && (row === null || at.row === row) && columns.includes(at.column)) sum += count;
    }
    return sum;
  };
  const counted = [...gathered.people].flatMap(([clientId, { counts, caseNumbers }]) => {
    const count = partOf(counts);
    return count === 0 ? [] : [{ clientId, caseNumbers, count }];
  });
  const known = await listPeopleOfCases(
    trx,
    counted.map(({ clientId }) => clientId),
  );
  const told = counted.flatMap(({ clientId, caseNumbers, count }) => {
    const person = known.get(clientId);
    if (person === undefined) return [];
    return [{ ...person, cases: person.cases.filter((one) => caseNumbers.includes(one.caseNumber)), count }];
  });
  return {
    people: told.toSorted((one, other) => one.fullName.localeCompare(other.fullName, 'id')),
    untold: partOf(gathered.counts) - told.reduce((sum, { count }) => sum + count, 0),
  };
}
