import type { WholeCentre } from '#contract/centre';
import type { Trx } from '#database/connect';
import { defined } from '#domain/defined';
import { type AgeBand, ageBandsOn } from '#domain/lists/age-bands';
import { placesOn } from '#domain/months/capacity';
import { daysOf, daysUntil, lastOf, periodKindOf } from '#domain/months/period';
import { toldBeyond } from '#domain/months/profile-rules';
import { isBalanced, totalOf } from '#domain/months/recap-balance';
import { type Counts, sumCounts } from '#domain/months/report-cells';
import type { LongWork } from '#pipeline';
import { headSignature, letterheadFrom } from '#platform/paper/letterhead-from';
import { type NamedLine, namedLines, readNameFacts } from '#records/months/named-lines';
import { listReportCases, type NamedReportCase } from '#records/months/report-people.queries';
import { type Telling, tellPeople } from '#records/months/tell-people';
import { getAuditTip } from '#vault/audit/audit-tip';
import { listErasedCounts } from '#vault/erasure/erased-counts';
import { type CentreFacts, drawProfile } from './draw-profile.ts';
import { findRevision } from './frozen.queries.ts';
import type { ChosenProfile, DrawnSheet, MonthData } from './month-data.ts';
import { brokenOpening, type MonthTrouble, troublesOf } from './month-figures.ts';
import { type Change, changesBetween, withoutNames } from './month-revision.ts';
import { drawnSheets } from './month-sheets.ts';
import { readTold, toldNow } from './told.ts';

/** What is asked of a period: plain data, because it is read in another thread. */
export type Wanted = {
  period: string;
  today: string;
  printedBy: string;
  centre: WholeCentre;
  /** It is sent now: everybody is told by name as well. Otherwise only to compare with what was sent before. */
  isSent: boolean;
  /** By which profile; without one the whole report. */
  profile: ChosenProfile | undefined;
  recipient: string;
};

/** What a report says of whom it is from, by who asks for it. */
export const aboutOf = ({ today, actor, centre }: Pick<LongWork, 'today' | 'actor' | 'centre'>) => ({
  ...{ today, printedBy: actor.name, centre },
});

/** A period as it would be exported now, with what speaks against exporting it. */
export type GatheredMonth = {
  data: MonthData;
  counts: Counts;
  /** In which bands ages are counted. */
  bands: readonly AgeBand[];
  /** What is told of each person who is on file, by their id. */
  people: Map<string, Telling>;
  lines: NamedLine[];
  changes: Change[];
  troubles: MonthTrouble[];
  balanced: boolean;
  /** The number of the export before, counted from 0; undefined before the first. */
  revisionBefore: number | undefined;
  /** What its profile tells beyond every report. */
  beyond: string[];
  /** The sheets of every report, as they are kept with it whatever left. */
  usual: DrawnSheet[];
};

/** Reads everything the report of a period says as of its last day, for the screen and for the workbook alike. */
export async function gatherMonth(trx: Trx, wanted: Wanted): Promise<GatheredMonth> {
  const { period, today, printedBy, centre, isSent, profile } = wanted;
  const days = daysUntil(period, today);
  const bands = ageBandsOn(lastOf(days), centre.own.ageBands);
  const beyond = profile === undefined ? [] : toldBeyond(profile.definition);
  const kind = periodKindOf(period) ?? 'month';
  const cases = await listReportCases(trx, days);
  const before = await findRevision(trx, period);
  const facts = isSent || before || beyond.length > 0 ? await readNameFacts(trx, days) : undefined;
  const lines = facts === undefined ? [] : namedLines(cases, days, facts);
  // The further sheets are counted where they are kept, shown, or were told before.
  const isMore = isSent || beyond.length > 0 || (before?.told ?? []).length > 0;
  const ofStays = troublesOf(cases, days);
  const isCounted = ofStays.length === 0;
  const told = isCounted
    ? tellPeople(cases, lines, days, { kind, bands, facts: isMore ? facts : undefined })
    : new Map();
  const counts = isCounted ? await sumOf(trx, period, told) : new Map();
  const people = withoutErased(told, cases);
  const now = isCounted ? { counts, people, cases, countedTo: lastOf(days) } : undefined;
  const { changes, revision, revisionBefore } = await compareWithSent(trx, before, now, beyond);
  const troubles = [...ofStays, ...(isCounted ? await brokenOpening(trx, period, counts) : [])];
  const { opening, admitted } = totalOf(counts);
  const drawn = { counts, days, lastDay: lastOf(days), bands, centre: factsOf(centre, lastOf(days)) };
  const data: MonthData = {
    ...{ period, today, printedBy, centreName: centre.name },
    countedTo: lastOf(days),
    auditHead: await getAuditTip(trx),
    revision,
    changes: withoutNames(changes),
    sheets:
      profile === undefined
        ? drawnSheets(counts, lastOf(days), bands)
        : drawProfile(profile.definition, drawn),
    ...defined({ profile }),
    recipient: wanted.recipient,
    onPaper: onPaperOf(centre),
    stays: opening.L + opening.P + admitted.L + admitted.P,
  };
  const usual = profile === undefined ? data.sheets : drawnSheets(counts, lastOf(days), bands);
  const balanced = troubles.length === 0 && isBalanced(counts);
  return { data, counts, bands, people, lines, changes, troubles, balanced, revisionBefore, beyond, usual };
}

const factsOf = (centre: WholeCentre, day: string): CentreFacts => {
  const { name, town, address, contact, headName, own } = centre;
  return { name, town, address, contact, headName, places: placesOn(day, own.capacities) };
};

/** How a report of the centre stands on paper now. */
export function onPaperOf(centre: WholeCentre): MonthData['onPaper'] {
  const { logo: _logo, ...letterhead } = letterheadFrom(centre);
  return { letterhead, paper: centre.paper, head: headSignature(centre) };
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
  wanted: readonly string[],
) {
  if (before === undefined) return { changes: [], revision: 0, revisionBefore: undefined };
  if (now === undefined) return { changes: [], revision: before.revision, revisionBefore: before.revision };
  const { counts, people, cases, countedTo } = now;
  const unseen = new Set(cases.flatMap(({ isHidden, clientId }) => (isHidden ? clientId : [])));
  const changes = changesBetween(await readTold(trx, before, { wanted }), toldNow(counts, people), unseen);
  // What was frozen before the further sheets were counted cannot be told with them under the same number.
  const lacks = before.told === null && wanted.length > 0;
  const isAnother = changes.length > 0 || lacks || (before.countedTo ?? countedTo) !== countedTo;
  return { changes, revision: before.revision + (isAnother ? 1 : 0), revisionBefore: before.revision };
}

/** Whether the period has begun by this day. */
export const hasBegun = (period: string, today: string): boolean => daysOf(period).from <= today;
