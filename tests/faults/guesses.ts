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
    const centre = await makeTestCentre();
    for (const name of ['sri', 'bagus', 'maria']) await centre.addUser(name, 'socialWorker');
    await centre.app.close();
    const names = ['kepala', 'sri', 'bagus', 'maria', 'siapa'];
    const taken: string[] = [];
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
    let opened = 0;
    for (let guess = 0; guess < trials; guess += sideBySide) {
      const round = Array.from({ length: sideBySide }, (_, at) => names[(guess + at) % names.length] ?? '');
      const answers = round.map((name) => enter(name, `tebakan ke-${guess} ${name}`));
      for (const [at, answer] of (await Promise.allSettled(answers)).entries()) {
        if (answer.status === 'fulfilled') opened++;
        else if ((answer.reason as VaultError).code === 'wrong-passphrase') taken.push(round[at] ?? '');
        else if (!(answer.reason instanceof VaultError)) throw answer.reason;
      }
      now += dayMs / (trials / sideBySide);
      if (Math.random() < 0.02) startedAt = now; // the machine is started again
    }
    const atAccount = Math.max(...names.map((name) => taken.filter((one) => one === name).length));
    now += 2 * 3_600_000;
    const isBack = await enter(headLogin.loginName, headLogin.passphrase).then(
      ({ dataKey }) => dataKey.fill(0) !== undefined,
      () => false,
    );
    await centre.close();
    return [
      { what: `guesses that opened the vault, of ${trials}`, count: opened, wanted: 0 },
      {
        what: `tries beyond ${most.account} a day at one account (${atAccount} got through)`,
        count: Math.max(0, atAccount - most.account),
        wanted: 0,
      },
      {
        what: `tries beyond ${most.computer} a day at the computer (${taken.length} got through)`,
        count: Math.max(0, taken.length - most.computer),
        wanted: 0,
      },
      { what: 'Kepala kept out after two quiet hours', count: isBack ? 0 : 1, wanted: 0 },
    ];
  },
};
