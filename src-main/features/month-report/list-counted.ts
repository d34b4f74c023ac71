import { may } from '#domain/roles';
import { long } from '#pipeline';
import { hasBegun } from './gather-month.ts';
import { monthPeople } from './month-readings.ts';
import { profileGone } from './preview-month.ts';
import { wantedToShow } from './wanted-to-show.ts';

/** Everybody who adds to one figure of a report, by name; whoever may not read the list of cases is told of nobody. */
export const people = long.monthReport.people.handler(async ({ input, context, errors }) => {
  if (!may(context.actor.role, 'caseload.read')) throw errors.FORBIDDEN();
  const { period, profileId, ...figure } = input;
  if (!hasBegun(period, context.today)) throw errors.NOT_BEGUN();
  const wanted = await wantedToShow(context, { period, profileId });
  if (wanted === undefined) throw errors.BAD_PROFILE({ message: profileGone });
  const told = await context.readApart(monthPeople, { wanted, figure });
  context.note({ period, sheet: figure.sheet });
  return told;
});
