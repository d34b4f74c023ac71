import type { Centre } from '#contract/centre';
import type { CasesAsked, StandardCase, StandardOverview } from '#contract/standard';
import type { Trx } from '#database/connect';
import { listPastStandards } from '#database/past-standards.queries';
import { addDays, notAfter } from '#domain/civil-date';
import { firstDayOf, lastDayOf, previousMonth } from '#domain/months/month';
import { initialsOf } from '#domain/people/initials';
import { may, type Role } from '#domain/roles';
import { countMonths } from '#domain/standard/count-months';
import { inForceOn } from '#domain/standard/in-force';
import { requirementCodes, requirementOf } from '#domain/standard/requirements';
import { listUserNames } from '#records/user.queries';
import { countByWorker, type Look, listCases, listLacks, listStays } from './standard.queries.ts';

/** Who asks when, and what the centre has made its standard. */
type Asking = { today: string; centre: Centre };

/** A month as it is looked at, by the rules that were in force on that day, up to and without another. */
type Judged = Look & { centre: Centre; until: string | null };

/** A month that is looked at on its last day, or today. */
async function lookAt(trx: Trx, month: string, { today, centre }: Asking): Promise<Judged> {
  const asOf = notAfter(lastDayOf(month), today);
  const { until, rules } = inForceOn<Centre>(asOf, await listPastStandards(trx), centre);
  const codes = requirementCodes.filter((code) => rules.standard.includes(code));
  return { month, asOf, codes, centre: rules, until };
}

/** The month, and the eleven before it. */
function monthsTo(month: string): string[] {
  const months = [month];
  for (let count = 1; count < 12; count++) months.push(previousMonth(months[count - 1] ?? month));
  return months;
}

/** The share of cases that meet the standard, by worker and by month. */
export async function gatherOverview(trx: Trx, month: string, asking: Asking): Promise<StandardOverview> {
  const look = await lookAt(trx, month, asking);
  const names = await listUserNames(trx);
  const counted = await countByWorker(trx, look);
  const missingOf = (isOf: (workerId: string | null) => boolean) => {
    const sums: StandardOverview['total']['missing'] = {};
    for (const { workerId, code, cases } of counted)
      if (code !== null && isOf(workerId)) sums[code] = (sums[code] ?? 0) + cases;
    return sums;
  };
  const shares = counted.filter(({ code }) => code === null);
  const byWorker = shares.map(({ code: _all, ...share }) => ({
    ...share,
    name: nameOf(names, share.workerId),
    missing: missingOf((workerId) => workerId === share.workerId),
  }));
  const sum = (key: 'cases' | 'met' | 'onTime') => byWorker.reduce((all, share) => all + share[key], 0);
  return {
    month,
    asOf: look.asOf,
    ruledUntil: look.until === null ? null : addDays(look.until, -1),
    requirements: look.codes.map((code) => ({
      code,
      label: requirementOf(code).label,
      says: requirementOf(code).says(look.centre),
    })),
    total: { cases: sum('cases'), met: sum('met'), onTime: sum('onTime'), missing: missingOf(() => true) },
    byWorker: byWorker.sort((a, b) => (a.name < b.name ? -1 : 1)),
    byMonth: await countEachMonth(trx, month, asking),
  };
}

/** The twelve months up to this one, the latest first: those with the same rules are counted in one reading. */
async function countEachMonth(trx: Trx, month: string, asking: Asking): Promise<StandardOverview['byMonth']> {
  const looks: Judged[] = [];
  for (const one of monthsTo(month)) looks.push(await lookAt(trx, one, asking));
  const counted: StandardOverview['byMonth'] = [];
  for (const [, same] of Map.groupBy(looks, ({ until }) => until)) {
    const [latest, earliest] = [same[0], same.at(-1)];
    if (latest === undefined || earliest === undefined) continue;
    const stays = await listStays(trx, firstDayOf(earliest.month), latest);
    counted.push(...countMonths(same, stays, await listLacks(trx, earliest.asOf, latest)));
  }
  return counted;
}

const nameOf = (names: ReadonlyMap<string, string>, workerId: string | null) =>
  workerId === null ? 'Tanpa pekerja sosial' : (names.get(workerId) ?? '');

/** The cases that were asked for; `role` says whether they are named or stand with their first letters. */
export async function gatherCases(
  trx: Trx,
  { month, ...asked }: CasesAsked,
  asking: Asking & { role: Role | 'paper'; offset: number; limit: number },
): Promise<{ total: number; rows: StandardCase[] }> {
  const names = await listUserNames(trx);
  const isNamed = asking.role !== 'paper' && may(asking.role, 'identity.read');
  const { total, rows } = await listCases(trx, await lookAt(trx, month, asking), asked, asking);
  return {
    total,
    rows: rows.map(({ fullName, workerId, states, caseId, registerNumber, caseNumber }) => ({
      ...{ caseId, registerNumber, caseNumber },
      name: isNamed ? fullName : initialsOf(fullName),
      worker: nameOf(names, workerId),
      states: statesFrom(states),
    })),
  };
}

function statesFrom(json: string): StandardCase['states'] {
  const told = JSON.parse(json) as [string, string, string][];
  return Object.fromEntries(told.map(([code, state, on]) => [code, { state, on }])) as StandardCase['states'];
}
