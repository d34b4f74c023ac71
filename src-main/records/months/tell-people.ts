import type { Trx } from '#database/connect';
import { addDays } from '#domain/civil-date';
import type { AgeBand } from '#domain/lists/age-bands';
import { columnsIn } from '#domain/months/flow';
import { moreCellsOf } from '#domain/months/more-cells';
import type { NamedListId } from '#domain/months/named-columns';
import { type Days, daysOf, type PeriodKind, periodKindOf } from '#domain/months/period';
import { addAll, type Counts, cellsOf, unitsOf } from '#domain/months/report-cells';
import type { SheetCell } from '#platform/paper/workbook';
import { answersOf, type NamedLine, type NameFacts, namedLines, readNameFacts } from './named-lines.ts';
import { listReportCases, type NamedReportCase } from './report-people.queries.ts';

/** What a report tells of one person: what they add to its counts, and their lines in the lists by name, by list and case (`lineKey`). */
export type Telling = { caseNumbers: string[]; counts: Counts; lines: Map<string, SheetCell[]> };

/** What a line of somebody is known by. */
export const lineKey = ({ list, caseNumber }: Pick<NamedLine, 'list' | 'caseNumber'>): string =>
  `${list}\t${caseNumber}`;

/** The list and the case of a line. */
export function readLineKey(key: string): Pick<NamedLine, 'list' | 'caseNumber'> {
  const [list, caseNumber = ''] = key.split('\t');
  return { list: list as NamedListId, caseNumber };
}

/** A report that was sent, the last day it counted, in which bands of age, and what it told beyond every report. */
export type SentPeriod = {
  period: string;
  countedTo: string;
  bands: readonly AgeBand[];
  told: readonly string[];
};

/** How people are counted; without the facts the further sheets are not. */
type CountedBy = { kind: PeriodKind; bands: readonly AgeBand[]; facts?: NameFacts | undefined };

/** What these cases of one person add to a report. */
export function countPerson(
  cases: readonly NamedReportCase[],
  days: Days,
  { kind, bands, facts }: CountedBy,
): Counts {
  const units = unitsOf(cases, kind);
  const usual = cellsOf({ personId: cases[0]?.clientId ?? '', cases }, days, kind, bands, units);
  if (facts !== undefined)
    addAll(
      usual,
      moreCellsOf(units, days, (caseId) => answersOf(facts, caseId)),
    );
  return usual;
}

/** What a report of a kind tells of everybody among these cases, by the id of the person. */
export function tellPeople(
  cases: readonly NamedReportCase[],
  lines: readonly NamedLine[],
  days: Days,
  by: CountedBy,
): Map<string, Telling> {
  const named = Map.groupBy(lines, ({ clientId }) => clientId);
  const people = Map.groupBy(cases, ({ clientId }) => clientId);
  return new Map(
    [...people].map(([personId, own]) => [
      personId,
      {
        caseNumbers: own.map(({ caseNumber }) => caseNumber),
        counts: countPerson(own, days, by),
        lines: new Map((named.get(personId) ?? []).map((line) => [lineKey(line), line.cells])),
      },
    ]),
  );
}

/** The days of a report that was sent: up to the last one it counted. */
const daysSent = ({ period, countedTo }: SentPeriod): Days => ({
  from: daysOf(period).from,
  after: addDays(countedTo, 1),
});

/**
 * What each of these reports would tell of these people now, by period and person; who is told nothing of is left out.
 * A proposed erasure does not count as a correction: the person is told as before.
 */
export async function tellAgain(
  trx: Trx,
  clientIds: readonly string[],
  sent: readonly SentPeriod[],
): Promise<Map<string, Map<string, Telling>>> {
  const spans = sent.map(daysSent);
  const from = spans.map((span) => span.from).sort()[0];
  const after = spans
    .map((span) => span.after)
    .sort()
    .at(-1);
  if (from === undefined || after === undefined || clientIds.length === 0) return new Map();
  const all = await listReportCases(trx, { from, after }, clientIds);
  const facts = await readNameFacts(trx, { from, after }, clientIds);
  const shown = all.map((one) => ({ ...one, isHidden: false }));
  return new Map(
    sent.map((one) => {
      const days = daysSent(one);
      const cases = shown.filter((each) => isToldIn(each, days));
      const kind = periodKindOf(one.period) ?? 'month';
      return [
        one.period,
        tellPeople(cases, namedLines(cases, days, facts), days, { bands: one.bands, kind, facts }),
      ];
    }),
  );
}

/** Whether these days tell of a case at all: it lasted into them, or something was done since. */
export function isToldIn({ admittedOn, leftOn, acts }: NamedReportCase, days: Days): boolean {
  return (
    admittedOn < days.after &&
    (columnsIn({ from: admittedOn, until: leftOn }, days).length > 0 ||
      acts.some(({ on }) => on >= days.from && on < days.after))
  );
}
