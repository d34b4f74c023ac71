import { createRandom, type Random } from '#demo/random';
import { nextMonth, previousMonth } from '#domain/months/month';
import { formatPeriod } from '#domain/months/period';
import { questionsOf, refusalOf } from '../../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../../support/test-centre.ts';
import type { Fault } from '../support/fault.ts';
import { type Correction, correction, type Known, registration } from './corrections.ts';

const thisMonth = '2026-11';
const correctionsAMonth = 4;

/** What went wrong, and how much was tried. */
type Tally = {
  silent: number;
  openings: number;
  opened: number;
  stuck: number;
  again: number;
  remade: number;
  corrected: number;
};

/**
 * Months are exported one after another while files are corrected by chance, in days long gone as well. A month that was
 * sent and is told otherwise since must have been named before the correction was saved, and stand on the first page; and
 * every month opens with what the one before it closed with as it was sent last.
 */
export const sentReports: Fault = {
  name: 'sent-reports',
  goal: 'R11',
  promise:
    'no report that was sent changes in silence, and every month opens with the closing sent before it',
  trials: { short: 6, long: 36 },
  async run(trials, seed = 1) {
    const random = createRandom(seed);
    const centre = await makeTestCentre();
    const workers = [
      await centre.addUser('sri', 'socialWorker'),
      await centre.addUser('tono', 'socialWorker'),
    ];
    await centre.as('kepala');
    const months = [...Array(trials).keys()].reduce(
      (all) => [previousMonth(all[0] ?? ''), ...all],
      [thisMonth],
    );
    months.pop();
    const people: Known[] = [];
    const first = `${months[0]}-01`;
    for (let count = 0; count < 12; count += 1)
      await make(registration(random, centre, people, first), new Set());
    const tally = { silent: 0, openings: 0, opened: 0, stuck: 0, again: 0, remade: 0, corrected: 0 };
    const sent: string[] = [];
    for (const month of months) {
      const named = new Set<string>();
      const days = { from: first, to: `${month}-28` };
      for (let count = 0; count < correctionsAMonth; count += 1)
        tally.corrected += await make(correction(random, centre, people, days, workers), named);
      await countSilent(centre, sent, named, tally);
      await send(random, centre, month, sent, tally);
    }
    await sendWhatChanged(random, centre, sent, tally);
    await countAgain(centre, sent, tally);
    await centre.close();
    return [
      {
        what: `reports changed in silence, after ${tally.corrected} corrections of seed ${seed}`,
        count: tally.silent,
        wanted: 0,
      },
      {
        what: `openings unlike the closing sent before, of ${tally.opened}`,
        count: tally.openings,
        wanted: 0,
      },
      { what: 'months that could not be sent in any order', count: tally.stuck, wanted: 0 },
      {
        what: `exports made again that are not the file that left, of ${tally.remade}`,
        count: tally.again,
        wanted: 0,
      },
      {
        what: 'what was done too seldom to tell anything',
        count: countSeldom(tally, months.length),
        wanted: 0,
      },
    ];
  },
};

/** How much of it was done less often than half of what was meant: then the figures above would stand for little. */
const countSeldom = ({ corrected, opened, remade }: Tally, months: number): number =>
  [
    corrected >= (months * correctionsAMonth) / 2,
    // Every month but the first is opened twice: when it is sent, and at the end.
    opened >= (months - 1) * 2,
    remade >= months,
  ].filter((isEnough) => !isEnough).length;

/** Makes a correction as somebody does who reads each question; what a form refuses is no correction. */
async function make(take: Correction, named: Set<string>): Promise<number> {
  const refusal = await take([]).then(
    () => undefined,
    (error: { code?: string; data?: unknown }) => error,
  );
  if (refusal === undefined) return 1;
  if (refusal.code === undefined) throw refusal;
  const questions = questionsOf({ code: refusal.code, data: refusal.data });
  if (questions.length === 0) return 0;
  for (const period of questions.flatMap(periodsIn)) named.add(period);
  await take(questions);
  return 1;
}

/** The months a question names: "… berubah: Mei 2026 s.d. Juli 2026, September 2026 (lembar …)". */
function periodsIn(question: string): string[] {
  const [, said = ''] = /berubah: (.*?) \(lembar/.exec(question) ?? [];
  const whole = said.replace(/^\d+ laporan, (.*) sampai (.*)$/, '$1 s.d. $2');
  return whole.split(', ').flatMap((run) => {
    const ends = run.split(' s.d. ');
    const [from, to] = [monthCalled(ends[0] ?? ''), monthCalled(ends.at(-1) ?? '')];
    if (from === undefined || to === undefined) return [];
    const months = [from];
    while ((months.at(-1) ?? to) < to) months.push(nextMonth(months.at(-1) ?? to));
    return months;
  });
}

const called = new Map<string, string>();
function monthCalled(words: string): string | undefined {
  if (called.size === 0)
    for (let month = '2020-01'; month <= '2027-01'; month = nextMonth(month))
      called.set(formatPeriod(month), month);
  return called.get(words);
}

/** Counts every report anew: what differs from how it was sent was named before, and is told on the first page. */
async function countSilent(
  centre: TestCentre,
  sent: string[],
  named: Set<string>,
  tally: Tally,
): Promise<void> {
  const told = (await centre.client.monthReport.changed()).map(({ period }) => period);
  for (const period of sent) {
    const { isChanged, balanced, troubles } = await centre.client.monthReport.preview({ period });
    const isBlocked = !balanced && troubles.every(({ caseId }) => caseId === '');
    if (isChanged && !(named.has(period) || waiting.get(centre)?.has(period))) tally.silent += 1;
    else if (isChanged !== told.includes(period) && !isBlocked) tally.silent += 1;
    if (isChanged) waiting.set(centre, (waiting.get(centre) ?? new Set()).add(period));
  }
}

/** The months that were named, and not sent again since. */
const waiting = new WeakMap<TestCentre, Set<string>>();

/** Sends a month; where another must go first, that one, as the refusal says. */
async function send(
  random: Random,
  centre: TestCentre,
  period: string,
  sent: string[],
  tally: Tally,
  depth = 0,
): Promise<void> {
  const opensLike = await closingBefore(centre, period);
  const ask = () =>
    random.chance(0.5)
      ? centre.client.monthReport.exportWorkbook({ period })
      : centre.client.monthReport.exportWithNames({ period, as: 'xlsx' });
  const asked = ask();
  const refusal = await asked.then(
    () => undefined,
    () => refusalOf(asked),
  );
  if (refusal === undefined) {
    waiting.get(centre)?.delete(period);
    if (!sent.includes(period)) sent.push(period);
    if (opensLike === undefined) return;
    tally.opened += 1;
    if (opensLike !== (await endOf(centre, period, 'opening'))) tally.openings += 1;
    return;
  }
  const isOpening = refusal.message.includes('Ekspor dahulu');
  if (!isOpening || depth > sent.length) {
    tally.stuck += 1;
    return;
  }
  await send(random, centre, previousMonth(period), sent, tally, depth + 1);
  await send(random, centre, period, sent, tally, depth + 1);
}

async function sendWhatChanged(
  random: Random,
  centre: TestCentre,
  sent: string[],
  tally: Tally,
): Promise<void> {
  for (const { period } of await centre.client.monthReport.changed())
    await send(random, centre, period, sent, tally);
  tally.silent += (await centre.client.monthReport.changed()).length;
  for (const period of sent) {
    const before = await closingBefore(centre, period);
    if (before === undefined) continue;
    tally.opened += 1;
    if (before !== (await endOf(centre, period, 'opening'))) tally.openings += 1;
  }
}

const closingBefore = (centre: TestCentre, period: string) => endOf(centre, previousMonth(period), 'closing');

/** Who is there at an end of a month as it was sent last, by category and sex; undefined when it never was. */
async function endOf(centre: TestCentre, period: string, end: 'opening' | 'closing') {
  const open = await centre.app.context.keeper.current();
  const counts = open?.sqlite
    .prepare<[string], string>(
      'select counts from report_revision where period = ? order by revision desc limit 1',
    )
    .pluck()
    .get(period);
  if (counts === undefined) return undefined;
  return (JSON.parse(counts) as [string, number][])
    .filter(([cell, count]) => cell.startsWith('recap\t') && cell.includes(`\t${end}.`) && count !== 0)
    .map(([cell, count]) => `${cell.replace(end, '')}=${count}`)
    .sort()
    .join();
}

async function countAgain(centre: TestCentre, sent: string[], tally: Tally): Promise<void> {
  for (const period of sent) {
    const { history } = await centre.client.monthReport.preview({ period });
    for (const { exportId: again, withNames, sha256, innerSha256 } of history) {
      const made = withNames
        ? await centre.client.monthReport.exportWithNames({ period, as: 'xlsx', again })
        : await centre.client.monthReport.exportWorkbook({ period, again });
      tally.remade += 1;
      if ((made.innerSha256 ?? made.sha256) !== (innerSha256 ?? sha256)) tally.again += 1;
    }
  }
}
