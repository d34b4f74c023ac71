import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { deriveKey, kdfFloor } from '#vault/keys/kdf';
import { inTurn, readSlotFile, writeThrottle } from '#vault/keys/slot-file';
import { calmThrottle } from '#vault/keys/throttle';
import { refusalOf } from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import type { Fault } from './support/fault.ts';

const mostMs = 5;
/** Fewer tries than this say nothing of a few milliseconds on a machine that others use as well. */
const enough = 500;

/** A name somebody has and a name nobody has, by turns, each with a wrong pass phrase. */
export const knownNames: Fault = {
  name: 'known-names',
  goal: 'A4',
  promise: 'nobody learns at the door which names are in use, by words, by counts or by time',
  trials: { short: 8, long: enough },
  async run(trials) {
    const before = await leastOf(5, derive);
    const centre = await makeTestCentre();
    await centre.app.lock();
    const [known, unknown]: [Try[], Try[]] = [[], []];
    for (let trial = 0; trial < trials; trial++) {
      // A name that must wait is refused before any key is derived, and the wait cannot be ended by setting a
      // clock.
      await forgetTries(centre.folder);
      // Who is asked for first changes, so that neither has the quieter machine.
      const names = trial % 2 === 0 ? ['kepala', 'tidak-ada'] : ['tidak-ada', 'kepala'];
      for (const name of names) {
        const made = await tryName(centre, name, `salah sama sekali ${trial}`);
        (name === 'kepala' ? known : unknown).push(made);
      }
    }
    await centre.close();
    // Where others use the machine meanwhile, one measure may be of its slowest moment.
    const floorMs = Math.min(before, await leastOf(5, derive));
    const differing = known.filter(({ answer }, at) => answer !== unknown[at]?.answer).length;
    const apart = Math.abs(median(known) - median(unknown));
    return [
      { what: `answers that differ, of ${trials} pairs`, count: differing, wanted: 0 },
      {
        what: `tries that derived no key (one takes ${floorMs.toFixed(0)} ms)`,
        count: [...known, ...unknown].filter(({ ms }) => ms < floorMs / 4).length,
        wanted: 0,
      },
      {
        what: `medians ${mostMs} ms apart, from ${enough} pairs on (${median(known).toFixed(1)} and ${median(unknown).toFixed(1)} ms, ${apart.toFixed(2)} apart)`,
        count: trials >= enough && apart >= mostMs ? 1 : 0,
        wanted: 0,
      },
    ];
  },
};

type Try = { answer: string; ms: number };

async function tryName({ client }: TestCentre, loginName: string, passphrase: string): Promise<Try> {
  const began = performance.now();
  const { code, message, data } = await refusalOf(client.vault.unlock({ loginName, passphrase }));
  return { answer: JSON.stringify({ code, message, data }), ms: performance.now() - began };
}

const forgetTries = (folder: string) =>
  inTurn(folder, async () => {
    const { slotFile } = await readSlotFile(folder);
    await writeThrottle(folder, { ...slotFile, throttle: calmThrottle });
  });

const derive = () => deriveKey({ passphrase: 'ukuran', salt: randomBytes(16), cost: kdfFloor });

/** The shortest of some runs, in ms: noise only adds to it. */
async function leastOf(runs: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return Math.min(...times);
}

const median = (tries: readonly Try[]): number =>
  tries.map(({ ms }) => ms).toSorted((a, b) => a - b)[Math.floor(tries.length / 2)] ?? 0;
