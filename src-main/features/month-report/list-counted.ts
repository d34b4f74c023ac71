import { type Counts, readCell } from '#domain/months/report-cells';
import { may } from '#domain/roles';
import { long } from '#pipeline';
import { listPeopleOfCases } from './counted-people.queries.ts';
import { hasBegun } from './gather-month.ts';
import { gatherShown } from './gather-shown.ts';
import { profileGone } from './preview-month.ts';

/** Everybody who adds to one figure of a report, by name; whoever may not read the list of cases is told of nobody. */
export const people = long.monthReport.people.handler(async ({ input, context, errors }) => {
  if (!may(context.actor.role, 'caseload.read')) throw errors.FORBIDDEN();
  const { period, profileId, sheet, row, columns } = input;
  if (!hasBegun(period, context.today)) throw errors.NOT_BEGUN();
  const gathered = await gatherShown(context, { period, profileId });
  if (gathered === undefined) throw errors.BAD_PROFILE({ message: profileGone });
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
  const clientIds = counted.map(({ clientId }) => clientId);
  const known = await context.transact(async (trx) => await listPeopleOfCases(trx, clientIds));
  const told = counted.flatMap(({ clientId, caseNumbers, count }) => {
    const person = known.get(clientId);
    if (person === undefined) return [];
    return [{ ...person, cases: person.cases.filter((one) => caseNumbers.includes(one.caseNumber)), count }];
  });
  context.note({ period, sheet });
  return {
    people: told.toSorted((one, other) => one.fullName.localeCompare(other.fullName, 'id')),
    untold: partOf(gathered.counts) - told.reduce((sum, { count }) => sum + count, 0),
  };
});
