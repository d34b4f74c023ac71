import { serveToPc } from '../office/support/office.ts';
import { refusalOf } from '../support/cases.ts';
import { headLogin, makeTestCentre, type TestClient } from '../support/test-centre.ts';
import type { Fault } from './support/fault.ts';

const limit = 5 * 60_000;
const dayMs = 86_400_000;
const longest = 8 * 3_600_000;

/** What should be of a seat: since when somebody is in there, and when they last did something; undefined when nobody is. */
type Seat = { client: TestClient; isIn?: { openedAt: number; touchedAt: Moment } | undefined };
type Moment = { wall: number; passed: number };

/**
 * The wall clock is set by hand and time passes, by chance, while people are in at two PCs; each lock must fall before
 * anything is served.
 */
export const clockJumps: Fault = {
  name: 'clock-jumps',
  goal: 'A5, A9, R10',
  promise: 'no clock set by hand puts off the lock of anybody, and the trail keeps its order',
  trials: { short: 25, long: 1_000 },
  async run(trials) {
    const centre = await makeTestCentre();
    const pc = await serveToPc(centre.app, centre.folder);
    const now: Moment = { wall: Date.parse('2026-11-23T02:00:00.000Z'), passed: 0 };
    const seats: Seat[] = [{ client: centre.client }, { client: pc.client }];
    const found = { served: 0, early: 0, overNetwork: 0 };
    for (const seat of seats) await comeIn(seat, now);
    for (let trial = 0; trial < trials; trial++) {
      const passed = Math.floor(Math.random() * 1.5 * limit);
      const set = Math.random() < 0.6 ? 0 : Math.floor((Math.random() - 0.5) * 800 * dayMs);
      centre.time.pass(passed);
      now.passed += passed;
      now.wall += passed + set;
      if (set !== 0) centre.time.setWall(new Date(now.wall).toISOString());
      // Whoever asks, everybody who is idle at this moment is out from now on.
      for (const seat of seats) if (mustBeOut(seat, now)) seat.isIn = undefined;
      const [near, far] = seats as [Seat, Seat];
      const asking = Math.random() < 0.5 ? near : far;
      if (asking === far) found.overNetwork++;
      const answer = await refusalOf(asking.client.home.get()).catch(() => undefined);
      const isLocked = answer?.code === 'LOCKED';
      if (asking.isIn === undefined && !isLocked) found.served++;
      if (asking.isIn !== undefined && isLocked) found.early++;
      if (isLocked) await comeIn(asking, now);
      else if (asking.isIn !== undefined) asking.isIn.touchedAt = { ...now };
    }
    await comeIn(seats[0] as Seat, now);
    const { rows } = await centre.client.audit.list({});
    const numbers = rows.map(({ seq }) => seq);
    const isInOrder = numbers.every((seq, at) => at === 0 || seq < (numbers[at - 1] ?? 0));
    const verdict = await centre.client.audit.verify({});
    await pc.end();
    await centre.close();
    return [
      {
        what: `requests served that had to meet a lock, of ${trials}, ${found.overNetwork} over the network`,
        count: found.served,
        wanted: 0,
      },
      { what: 'locks without a reason', count: found.early, wanted: 0 },
      { what: 'trails out of order', count: isInOrder ? 0 : 1, wanted: 0 },
      { what: 'troubles in the trail', count: verdict.found, wanted: 0 },
    ];
  },
};

async function comeIn(seat: Seat, now: Moment): Promise<void> {
  await seat.client.vault.unlock(headLogin);
  seat.isIn = { openedAt: now.passed, touchedAt: { ...now } };
}

function mustBeOut({ isIn }: Seat, now: Moment): boolean {
  if (isIn === undefined) return true;
  const sinceWall = now.wall - isIn.touchedAt.wall;
  return (
    now.passed - isIn.touchedAt.passed >= limit ||
    sinceWall >= limit ||
    sinceWall < -60_000 ||
    now.passed - isIn.openedAt >= longest
  );
}
