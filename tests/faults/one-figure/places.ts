import type { Trx } from '#database/connect';
import { getCentre } from '#database/settings.queries';
import { daysBetween } from '#domain/civil-date';
import { stageOf } from '#domain/forms';
import { firstDayAfter, firstDayOf, monthOf } from '#domain/months/month';
import { headOf } from '#domain/months/named-columns';
import { type Counts, readCell } from '#domain/months/report-cells';
import type { TargetStatus } from '#domain/results/attainment';
import type { Comparison } from '#domain/results/comparison';
import { gatherMonth } from '#features/month-report/gather-month';
import { gatherPacketCase } from '#features/packet/gather-packet-case';
import type { TestCentre } from '../../support/test-centre.ts';
import type { Lived } from './live.ts';
import { countIn, type Happened } from './wealth.ts';

/** What two places say otherwise, or what cannot be. */
type Difference = string;

type Month = Awaited<ReturnType<typeof gatherMonth>>;
type Client = TestCentre['client'];
/** What the list, Beranda and the month say of all cases, read once. */
type House = {
  rows: Awaited<ReturnType<Client['caseload']['list']>>['rows'];
  due: Awaited<ReturnType<Client['duty']['calendar']>>;
  month: Month;
};

/** Reads the same cases on the same day in all five places, counts what they told, and names what differs. */
export async function comparePlaces(
  centre: TestCentre,
  lives: readonly Lived[],
  today: string,
  happened: Happened,
) {
  const { client } = centre;
  const about = {
    period: monthOf(today),
    today,
    printedBy: 'Kepala',
    isSent: true,
    profile: undefined,
    recipient: '',
  };
  const house: House = {
    rows: (await client.caseload.list({ status: 'all', limit: 500 })).rows,
    due: await client.duty.calendar({ of: 'everybody', from: '2000-01-01', to: '9999-12-31' }),
    month: await within(centre, async (trx) => gatherMonth(trx, { ...about, centre: await getCentre(trx) })),
  };
  const differences: Difference[] = [];
  for (const lived of lives) differences.push(...(await compareCase(centre, lived, house, today, happened)));
  return differences;
}

async function within<T>({ app }: TestCentre, read: (trx: Trx) => Promise<T>): Promise<T> {
  const open = await app.context.keeper.current();
  if (open === undefined) throw new Error('the vault was locked');
  return await open.db.transaction().execute(read);
}

async function compareCase(
  centre: TestCentre,
  lived: Lived,
  house: House,
  today: string,
  happened: Happened,
) {
  const { caseId } = lived;
  const row = house.rows.find((one) => one.caseId === caseId);
  if (row === undefined) return [`${caseId} is not in the list`];
  const overview = await centre.client.case.open({ caseId });
  const { percent } = await centre.client.case.summary({ caseId });
  const due = (await centre.client.duty.ofCase({ caseId })).open;
  const { comparison } = await centre.client.comparison.get({ caseId });
  const packet = await readPacket(centre, caseId, today);
  // What only a reviewer may do is not the worker's next.
  const isWorkers = ({ kind }: { kind: string }) => kind !== 'coercion';
  const told = due.find(isWorkers);
  const named = house.due.find((one) => one.caseId === caseId && isWorkers(one));
  const line = house.month.lines.find(
    ({ clientId, list }) => clientId === lived.clientId && list === 'nominative',
  );
  const printed = packet.comparison?.outcome ?? { percent: null, sentence: comparison.outcome.sentence };
  const current = (pillars: readonly { state: string; on?: string | null }[]) =>
    pillars.find(({ state }) => state === 'current')?.on ?? null;
  const labels = [row.stage, overview.stage].map((stage) => stage && stageOf(stage).label);
  const says = {
    percent: [row.percentAchieved, percent, comparison.outcome.percent, printed.percent],
    sentence: [comparison.outcome.sentence, printed.sentence],
    stage: [
      ...labels,
      packet.stage,
      ...(line ? [line.cells[headOf('nominative').indexOf('Tahap') - 1]] : []),
    ],
    days: [row.daysInStage, daysBetween(overview.stageSince ?? '', row.leftOn ?? today)],
    since: [
      current(overview.pillars),
      current(packet.pillars),
      row.leftOn === null ? overview.stageSince : null,
    ],
    due: [row.nextDueOn, told?.on ?? null],
    home: [told && `${told.on} ${told.what}`, named && `${named.on} ${named.what}`],
    targets: [
      monthTargets(house.month.people.get(lived.clientId)?.counts),
      ...(lived.hasMovedDays ? [] : [expectedTargets(lived, comparison, today, row.leftOn)]),
    ],
  };
  countTold(happened, says);
  const differing = Object.entries(says).filter(
    ([, values]) => new Set(values.map((value) => JSON.stringify(value))).size > 1,
  );
  return [
    ...differing.map(([what, values]) => `${what}: ${JSON.stringify(values)}`),
    ...impossible(lived, overview, comparison, today),
  ];
}

/** Counts each figure that two places told at least, and not both that there is none. */
function countTold(happened: Happened, says: Record<string, readonly unknown[]>): void {
  countIn(happened, 'look');
  for (const [what, values] of Object.entries(says))
    if (values.length > 1 && values.some((value) => value !== null && value !== undefined && !isEmpty(value)))
      countIn(happened, `${what} told`);
}

const isEmpty = (value: unknown) => JSON.stringify(value) === '{}';

async function readPacket(centre: TestCentre, caseId: string, today: string) {
  const choices = {
    size: 'full' as const,
    names: 'full' as const,
    unmasked: false,
    parts: ['comparison'],
    questions: {},
    options: {},
  };
  const open = await centre.app.context.keeper.current();
  // Of all that a handler is given a packet reads the day and the centre.
  const work = { today, centre: open?.centre } as Parameters<typeof gatherPacketCase>[3];
  const gathered = await within(centre, (trx) => gatherPacketCase(trx, caseId, choices, work));
  return gathered.packetCase;
}

/** What cannot be, whatever a place says: three promises of the bridge and of "Belum waktunya". */
function impossible(
  { days }: Lived,
  { pillars, stageSince, leftOn }: Awaited<ReturnType<TestCentre['client']['case']['open']>>,
  { targets, rounds }: Comparison,
  today: string,
): Difference[] {
  const day = leftOn !== null && leftOn < today ? leftOn : today;
  const isEarly = targets.every(({ status, dueOn }) => status !== 'not-due' || dueOn > day);
  const isSkipped =
    rounds.length > 0 && pillars.some(({ stage, state }) => stage === 'evaluation' && state === 'skipped');
  return [
    ...(isEarly ? [] : ['belum waktunya though the day has come']),
    ...(isSkipped ? ['evaluated, and skipped'] : []),
    ...(days.has(stageSince ?? '') ? [] : [`since ${stageSince}, a day on which nothing happened`]),
  ];
}

type Tally = Record<string, number>;

/** What the month counts of the targets of one person. */
function monthTargets(counts: Counts | undefined): Tally {
  const tally: Tally = {};
  for (const [cell, count] of counts ?? []) {
    const { sheet, column } = readCell(cell);
    if (sheet === 'targets') tally[column] = (tally[column] ?? 0) + count;
  }
  return sorted(tally);
}

/** The same from what the case says of each target whose day has come in this month. */
function expectedTargets(
  { terms }: Lived,
  { targets }: Comparison,
  today: string,
  leftOn: string | null,
): Tally {
  const [from, after] = [firstDayOf(monthOf(today)), firstDayAfter(monthOf(today))];
  const tally: Tally = {};
  const add = (column: string) => {
    tally[column] = (tally[column] ?? 0) + 1;
  };
  if (leftOn !== null && leftOn < from) return tally;
  for (const { number, dueOn, status, rounds } of targets) {
    const { addedOn = '', removedOn = '9999' } = terms.get(number) ?? {};
    if (dueOn < from || dueOn >= after || dueOn > today || (leftOn !== null && dueOn > leftOn)) continue;
    if (dueOn < addedOn || dueOn >= removedOn) continue;
    add('due');
    add(status === 'removed' ? found(rounds.at(-1)?.status) : status);
  }
  return sorted(tally);
}

const found = (status: TargetStatus | undefined) =>
  status === 'partly' || status === 'not-achieved' ? status : 'not-rated';
const sorted = (tally: Tally): Tally => Object.fromEntries(Object.entries(tally).sort());
