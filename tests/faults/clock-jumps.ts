import { refusalOf } from '../support/cases.ts';
import { makeTestCentre } from '../support/test-centre.ts';
import type { Fault } from './support/fault.ts';

const limit = 5 * 60_000;
const dayMs = 86_400_000;

/** The wall clock is set by hand and time passes, by chance; the lock must fall before anything is served. */
export const clockJumps: Fault = {
  name: 'clock-jumps',
  goal: 'A5, R10',
  promise: 'no clock set by hand puts off the lock, and the trail keeps its order',
  trials: { short: 25, long: 1_000 },
  async run(trials) {
    const centre = await makeTestCentre();
    let wall = Date.parse('2026-11-23T02:00:00.000Z');
    let served = 0;
    let early = 0;
    for (let trial = 0; trial < trials; trial++) {
      const passed = Math.floor(Math.random() * 2 * limit);
      const set = Math.random() < 0.5 ? 0 : Math.floor((Math.random() - 0.5) * 800 * dayMs);
      centre.time.pass(passed);
      wall += passed + set;
      if (set !== 0) centre.time.setWall(new Date(wall).toISOString());
      const mustLock = passed >= limit || passed + set >= limit || passed + set < -60_000;
      const answer = await refusalOf(centre.client.home.get()).catch(() => undefined);
      const isLocked = answer?.code === 'LOCKED';
      if (mustLock && !isLocked) served++;
      if (!mustLock && isLocked) early++;
      if (isLocked) await centre.as('kepala');
    }
    const { rows } = await centre.client.audit.list({});
    const numbers = rows.map(({ seq }) => seq);
    const isInOrder = numbers.every((seq, at) => at === 0 || seq < (numbers[at - 1] ?? 0));
    const verdict = await centre.client.audit.verify({});
    await centre.close();
    return [
      { what: `requests served that had to meet a lock, of ${trials}`, count: served, wanted: 0 },
      { what: 'locks without a reason', count: early, wanted: 0 },
      { what: 'trails out of order', count: isInOrder ? 0 : 1, wanted: 0 },
      { what: 'troubles in the trail', count: verdict.found, wanted: 0 },
    ];
  },
};
