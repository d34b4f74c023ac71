import { VaultError } from '#platform/vault-error';
import { unlockWithPassphrase } from '#vault/keys/unlock';
import { headLogin, makeTestCentre } from '../../support/test-centre.ts';
import type { Fault, Figure } from '../support/fault.ts';
import { guessOverHttp } from './guess-over-http.ts';

const dayMs = 86_400_000;
const sideBySide = 8;
const most = { account: 40, computer: 120 };

const everybody = ['kepala', 'sri', 'bagus', 'maria', 'siapa'];

/** Guesses at the door all day long, eight side by side, over restarts; then at a host that serves. */
export const guesses: Fault = {
  name: 'guesses',
  goal: 'A2',
  promise:
    'a tireless guesser gets 40 tries a day at an account and 120 at a computer, and keeps nobody out for ever',
  trials: { short: 160, long: 10_000 },
  async run(trials) {
    // At one account alone its own limit holds; over many, that of the computer does.
    const one = await guessADay(trials, ['kepala']);
    const many = await guessADay(trials, everybody);
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
      ...(await guessAtHost(trials)),
    ];
  },
};

/**
 * At length a whole day at one account and at five; in short one burst of each socket, a restart, and three
 * waits.
 */
async function guessAtHost(trials: number): Promise<Figure[]> {
  const isLong = trials >= guesses.trials.long;
  const [burst, seconds] = isLong ? [400, dayMs / 1000] : [40, 240];
  const days = [await guessOverHttp(burst, { names: ['kepala'], free: 5, seconds })];
  if (isLong) days.push(await guessOverHttp(burst, { names: everybody, free: 20, seconds }));
  const sum = (name: 'opened' | 'beyond' | 'missing' | 'uncounted') =>
    days.reduce((total, day) => total + day[name], 0);
  const [one = 0, many = 0] = days.map(({ taken }) => taken);
  return [
    { what: 'guesses over HTTP that opened a vault', count: sum('opened'), wanted: 0 },
    {
      what: `pass phrases computed over HTTP beyond the limit (${one} at one account, ${many} at five)`,
      count: sum('beyond'),
      wanted: 0,
    },
    { what: 'tries over HTTP refused that were free', count: sum('missing'), wanted: 0 },
    { what: 'pass phrases computed over HTTP that no answer tells of', count: sum('uncounted'), wanted: 0 },
    {
      what: 'tries over HTTP beyond 40 a day at an account, 120 at the computer',
      count: Math.max(0, one - most.account) + Math.max(0, many - most.computer),
      wanted: 0,
    },
    { what: 'Kepala kept out of the host', count: days.filter(({ isBack }) => !isBack).length, wanted: 0 },
  ];
}

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
