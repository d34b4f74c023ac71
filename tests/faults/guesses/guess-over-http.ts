import { headLogin, makeTestCentre } from '../../support/test-centre.ts';
import { type Guessed, serveDoor } from './served-door.ts';

/** What a day of guesses over HTTP came to. */
export type HttpDay = {
  opened: number;
  taken: number;
  /** Tries that the waits should not have let through, and those they should have. */
  beyond: number;
  missing: number;
  /** By how many the answers and the derivations of the host differ. */
  uncounted: number;
  isBack: boolean;
};

/**
 * The best a guesser can do at a host that runs: all sockets at once, then again the moment the wait it was told is
 * over, for so many seconds, over restarts. `free` tries may come through at first, and then one after each wait.
 */
export async function guessOverHttp(
  burst: number,
  { names, free, seconds }: { names: readonly string[]; free: number; seconds: number },
): Promise<HttpDay> {
  const centre = await makeTestCentre();
  for (const name of ['sri', 'bagus', 'maria'].filter((one) => names.includes(one)))
    await centre.addUser(name, 'socialWorker');
  await centre.app.close();
  const door = await serveDoor(centre.folder);
  const day: HttpDay = { opened: 0, taken: 0, beyond: 0, missing: 0, uncounted: 0, isBack: false };
  const expect = (guessed: Guessed, allowed: number) => {
    day.opened += guessed.opened;
    day.taken += guessed.taken;
    day.beyond += Math.max(0, guessed.derived - allowed);
    day.missing += Math.max(0, allowed - guessed.derived);
    day.uncounted += Math.abs(guessed.derived - guessed.taken);
    return guessed.waitSeconds;
  };
  try {
    let wait = expect(await door.guess(burst, names), free);
    await door.restart();
    expect(await door.guess(burst, names), 0);
    for (let passed = 0; passed + wait < seconds; ) {
      door.pass(wait - 1);
      expect(await door.guess(8, names), 0);
      door.pass(1);
      passed += wait;
      wait = expect(await door.guess(8, names), 1);
    }
    door.pass(2 * 3600);
    day.isBack = (await door.enter(headLogin)).outcome === 'opened';
  } finally {
    await door.close();
    await centre.close();
  }
  return day;
}
