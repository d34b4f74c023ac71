import type { Selectable } from 'kysely';
import type { Trx } from '#database/connect';
import { getCentre } from '#database/settings.queries';
import type { Tables } from '#database/tables';
import { type AgeBandChange, ageBandsOn } from '#domain/lists/age-bands';
import {
  daysOf,
  lastOf,
  monthsOf,
  type PeriodKind,
  periodKindOf,
  periodKinds,
  periodWith,
} from '#domain/months/period';
import { type Cell, type Counts, sumCounts } from '#domain/months/report-cells';
import { type NameFacts, readNameFacts } from '#records/months/named-lines';
import { caseOfErased, listReportCases, type NamedReportCase } from '#records/months/report-people.queries';
import { listSentPeriods } from '#records/months/sent-months.queries';
import { countPerson, isToldIn } from '#records/months/tell-people';

/** What a report counts of people who were erased, beyond their nameless stays. */
export async function listErasedCounts(trx: Trx, period: string): Promise<Counts> {
  const rows = await trx
    .selectFrom('erasedCount')
    .where('period', '=', period)
    .select(['cell', 'count'])
    .execute();
  return new Map(rows.map(({ cell, count }) => [cell as Cell, count]));
}

/** Somebody's cases as every report that was sent counts them, read while they are still there. */
export async function readFigures(trx: Trx, clientId: string) {
  const periods = await listKeptPeriods(trx);
  const spans = periods.map(daysOf);
  const from = spans.map((days) => days.from).sort()[0];
  const after = spans
    .map((days) => days.after)
    .sort()
    .at(-1);
  if (from === undefined || after === undefined) return { periods: [], cases: [], facts: undefined };
  const days = { from, after };
  const facts = await readNameFacts(trx, days, [clientId]);
  return { periods, cases: await listReportCases(trx, days, [clientId]), facts };
}

/**
 * Keeps the figures of somebody who is erased in the reports that were sent, and in the longer ones that hold such a
 * month: what the nameless stays do not tell is added up as numbers without a person (vault/SECURITY.md D23).
 */
export async function keepErasedCounts(
  trx: Trx,
  { periods, cases, facts }: Awaited<ReturnType<typeof readFigures>>,
  stays: readonly Selectable<Tables['erasedStay']>[],
): Promise<void> {
  const { own } = await getCentre(trx);
  for (const period of periods) {
    const kind = periodKindOf(period) ?? 'month';
    const count = (all: readonly NamedReportCase[]) =>
      countsOf(all, period, { kind, ageBands: own.ageBands, facts });
    const lost = count(cases);
    for (const stay of stays)
      for (const [cell, one] of count([caseOfErased(stay)])) lost.set(cell, (lost.get(cell) ?? 0) - one);
    const values = [...lost].flatMap(([cell, one]) => (one === 0 ? [] : [{ period, cell, count: one }]));
    if (values.length === 0) continue;
    await trx
      .insertInto('erasedCount')
      .values(values)
      .onConflict((conflict) =>
        conflict.columns(['period', 'cell']).doUpdateSet(({ eb, ref }) => ({
          count: eb(ref('erasedCount.count'), '+', ref('excluded.count')),
        })),
      )
      .execute();
  }
}

function countsOf(
  cases: readonly NamedReportCase[],
  period: string,
  {
    kind,
    ageBands,
    facts,
  }: { kind: PeriodKind; ageBands: readonly AgeBandChange[]; facts: NameFacts | undefined },
): Counts {
  const days = daysOf(period);
  const bands = ageBandsOn(lastOf(days), ageBands);
  const told = cases.filter((one) => isToldIn(one, days));
  return sumCounts([countPerson(told, days, { kind, bands, facts })]);
}

/** The periods that were sent, and every longer one that holds a month of them. */
async function listKeptPeriods(trx: Trx): Promise<string[]> {
  const sent = (await listSentPeriods(trx)).map(({ period }) => period);
  const kinds = Object.keys(periodKinds) as PeriodKind[];
  const longer = sent.flatMap(monthsOf).flatMap((month) => kinds.map((kind) => periodWith(month, kind)));
  return [...new Set([...sent, ...longer])].sort();
}
