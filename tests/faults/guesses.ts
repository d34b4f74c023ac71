import { unlockWithPassphrase } from '#platform/vault/unlock';
import { VaultError } from '#platform/vault/vault-error';
import { headLogin, makeTestCentre } from '../support/test-centre.ts';
import type { Fault } from './support/fault.ts';

const dayMs = 86_400_000;
const sideBySide = 8;
const most = { account: 40, computer: 120 };

/** A2, D21: guesses at the door all day long, eight side by side, over restarts of the machine. */
export const guesses: Fault = {
  name: 'guesses',
  goal: 'A2',
  promise:
    'a tireless guesser gets 40 tries a day at an account and 120 at a computer, and keeps nobody out for ever',
  trials: { short: 400, long: 10_000 },
  async run(trials) {
    // At one account alone its own limit holds; over many, that of the computer does.
    const one = await guessADay(trials, ['kepala']);
    const many = await guessADay(trials, ['kepala', 'sri', 'bagus', 'maria', 'siapa']);
    return [
      { what: `guesses that opened a vault, of ${2 * trials}`, count: one.opened + many.opened, wanted: 0 },
      {
        what: `tries beyond ${most.account} a day at one account (${one.taken} got through)`,
        count: Math.max(0, one.taken - most.account),
        wanted: 0,
      },
      {
        what: `tries beyond ${most.computer} a day at the computer (${many.taken} got through)`,
        count: Math.max(0, many.taken - most.computer),
        wanted: 0,
      },
      {
        what: 'Kepala kept out after two quiet hours',
        count: [one, many].filter(({ isBack }) => !isBack).length,
        wanted: 0,
      },
    ];
  },
};

/** Guesses at these names through one day, and lets the Kepala try two hours later. */
async function guessADay(trials: number, names: readonly string[]) {
  const centre = await makeTestCentre();
  for (const name of ['sri', 'bagus', 'maria']) await centre.addUser(name, 'socialWorker');
  await centre.app.close();
  const found = { opened: 0, taken: 0, isBack: false };
  let now = Date.parse('2026-11-23T02:00:00.000Z');
  let startedAt = now - 3_600_000;
  const enter = (loginName: string, passphrase: string) =>
    unlockWithPassphrase({
      folder: centre.folder,
      loginName,
      passphrase,
      now: new Date(now),
      uptimeSeconds: (now - startedAt) / 1000,
    });
  for (let guess = 0; guess < trials; guess += sideBySide) {
    const answers = Array.from({ length: sideBySide }, (_, at) =>
      enter(names[(guess + at) % names.length] ?? '', `tebakan ke-${guess + at}`),
    );
    for (const answer of await Promise.allSettled(answers)) {
      if (answer.status === 'fulfilled') found.opened++;
      else if (!(answer.reason instanceof VaultError)) throw answer.reason;
      else if (answer.reason.code === 'wrong-passphrase') found.taken++;
    }
    now += dayMs / (trials / sideBySide);
    if (Math.random() < 0.02) startedAt = now; // the machine is started again
  }
  now += 2 * 3_600_000;
  found.isBack = await enter(headLogin.loginName, headLogin.passphrase).then(
    ({ dataKey }) => dataKey.fill(0) !== undefined,
    () => false,
  );
  await centre.close();
  return found;
}
