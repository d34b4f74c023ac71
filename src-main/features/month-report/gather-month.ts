import type { Trx } from '#database/connect';
import { type AgeBandChange, ageBandsOn } from '#domain/lists/age-bands';
import { daysOf, daysUntil, lastOf, periodKindOf } from '#domain/months/period';
import { isBalanced, totalOf } from '#domain/months/recap-balance';
import { type Counts, sumCounts } from '#domain/months/report-cells';
import { type NamedLine, namedLines, readNameFacts } from '#records/months/named-lines';
import { listReportCases, type NamedReportCase } from '#records/months/report-people.queries';
import { type Telling, tellPeople } from '#records/months/tell-people';
import { getAuditTip } from '#vault/audit/audit-tip';
import { listErasedCounts } from '#vault/erasure/erased-counts';
import { findRevision } from './frozen.queries.ts';
import type { MonthData } from './month-data.ts';
import { brokenOpening, type MonthTrouble, troublesOf } from './month-figures.ts';
import { type Change, changesBetween, withoutNames } from './month-revision.ts';
import { drawnSheets } from './month-sheets.ts';
import { readTold, toldNow } from './told.ts';

type Wanted = {
  period: string;
  today: string;
  centreName: string;
  printedBy: string;
  ageBands: readonly AgeBandChange[];
  /** It is sent now: everybody is told by name as well. Otherwise only to compare with what was sent before. */
  isSent: boolean;
};

/** A period as it would be exported now, with what speaks against exporting it. */
export type GatheredMonth = {
  data: MonthData;
  counts: Counts;
  /** What is told of each person who is on file, by their id. */
  people: Map<string, Telling>;
  lines: NamedLine[];
  changes: Change[];
  troubles: MonthTrouble[];
  balanced: boolean;
  /** The number of the export before, counted from 0; undefined before the first. */
  revisionBefore: number | undefined;
};

/** Reads everything the report of a period says as of its last day, for the screen and for the workbook alike. */
export async function gatherMonth(trx: Trx, { isSent, ageBands, ...about }: Wanted): Promise<GatheredMonth> {
  const { period } = about;
  const days = daysUntil(period, about.today);
  const bands = ageBandsOn(lastOf(days), ageBands);
  const kind = periodKindOf(period) ?? 'month';
  const cases = await listReportCases(trx, days);
  const before = await findRevision(trx, period);
  const lines = isSent || before ? namedLines(cases, days, await readNameFacts(trx, days)) : [];
  const ofStays = troublesOf(cases, days);
  const isCounted = ofStays.length === 0;
  const told = isCounted ? tellPeople(cases, lines, days, { kind, bands }) : new Map();
  const counts = isCounted ? await sumOf(trx, period, told) : new Map();
  const people = withoutErased(told, cases);
  const now = isCounted ? { counts, people, cases, countedTo: lastOf(days) } : undefined;
  const { changes, revision, revisionBefore } = await compareWithSent(trx, before, now);
  const troubles = [...ofStays, ...(isCounted ? await brokenOpening(trx, period, counts) : [])];
  const { opening, admitted } = totalOf(counts);
  const data: MonthData = {
    ...about,
    countedTo: lastOf(days),
    auditHead: await getAuditTip(trx),
    revision,
    changes: withoutNames(changes),
    sheets: drawnSheets(counts, lastOf(days), bands),
    stays: opening.L + opening.P + admitted.L + admitted.P,
  };
  const balanced = troubles.length === 0 && isBalanced(counts);
  return { data, counts, people, lines, changes, troubles, balanced, revisionBefore };
}

async function sumOf(trx: Trx, period: string, told: ReadonlyMap<string, Telling>): Promise<Counts> {
  const erased = await listErasedCounts(trx, period);
  const counts = sumCounts([...[...told.values()].map((one) => one.counts), erased]);
  // What a nameless stay says less exactly is taken back, and leaves no row behind.
  for (const cell of erased.keys()) if (counts.get(cell) === 0) counts.delete(cell);
  return counts;
}

function withoutErased(told: ReadonlyMap<string, Telling>, cases: readonly NamedReportCase[]) {
  const people = new Map(told);
  for (const { clientId, isErased } of cases) if (isErased) people.delete(clientId);
  return people;
}

type Now = {
  counts: Counts;
  people: Map<string, Telling>;
  cases: readonly NamedReportCase[];
  countedTo: string;
};

/** What differs from the export before, and the number that makes of it: a period that ran on is another report too. */
async function compareWithSent(
  trx: Trx,
  before: Awaited<ReturnType<typeof findRevision>>,
  now: Now | undefined,
) {
  if (before === undefined) return { changes: [], revision: 0, revisionBefore: undefined };
  if (now === undefined) return { changes: [], revision: before.revision, revisionBefore: before.revision };
  const { counts, people, cases, countedTo } = now;
  const unseen = new Set(cases.flatMap(({ isHidden, clientId }) => (isHidden ? clientId : [])));
  const changes = changesBetween(await readTold(trx, before), toldNow(counts, people), unseen);
  const isAnother = changes.length > 0 || (before.countedTo ?? countedTo) !== countedTo;
  return { changes, revision: before.revision + (isAnother ? 1 : 0), revisionBefore: before.revision };
}

/** Whether the period has begun by this day. */
export const hasBegun = (period: string, today: string): boolean => daysOf(period).from <= today;
