import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { vaultFiles } from '#platform/files/vault-files';
import { unlockWithPassphrase } from '#vault/keys/unlock';
import { headLogin, makeTestCentre } from '../../support/test-centre.ts';
import { openApp } from './open-app.ts';
import { cut, flip } from './spoil.ts';

type Pair = { newest: Buffer; previous: Buffer };
/** A file that is gone is undefined. */
type Spoilt = { newest: Buffer | undefined; previous: Buffer | undefined };

/** Ways the two files of the keys are spoilt; `earlier` is the pair of the session before. */
const kinds: Record<string, (left: Pair, earlier: Pair) => Spoilt> = {
  'flip newest': ({ newest, previous }) => ({ newest: flip(newest), previous }),
  'flip previous': ({ newest, previous }) => ({ newest, previous: flip(previous) }),
  'flip both': ({ newest, previous }) => ({ newest: flip(newest), previous: flip(previous) }),
  'cut newest': ({ newest, previous }) => ({ newest: cut(newest), previous }),
  'cut previous': ({ newest, previous }) => ({ newest, previous: cut(previous) }),
  'cut both': ({ newest, previous }) => ({ newest: cut(newest), previous: cut(previous) }),
  swap: ({ newest, previous }) => ({ newest: previous, previous: newest }),
  'older newest': ({ previous }, earlier) => ({ newest: earlier.newest, previous }),
  'older previous': ({ newest }, earlier) => ({ newest, previous: earlier.previous }),
  'older both': (_left, earlier) => earlier,
  'lost newest': ({ previous }) => ({ newest: undefined, previous }),
  'lost previous': ({ newest }) => ({ newest, previous: undefined }),
};

/** Spoils the files of the keys of a closed vault and comes in with the right pass phrase, so many times. */
export async function rotSlots(trials: number) {
  const centre = await makeTestCentre();
  const { folder } = centre;
  const { database, rescueCopy, slots, previousSlots } = vaultFiles(folder);
  const readPair = (): Pair => ({ newest: readFileSync(slots), previous: readFileSync(previousSlots) });
  await centre.client.vault.lock();
  const earlier = readPair();
  await centre.as('kepala');
  await centre.addUser('sri', 'socialWorker');
  await centre.app.close();
  (await unlockWithPassphrase({ folder, ...headLogin, now: new Date() })).dataKey.fill(0); // counted in the newest
  const left = readPair();
  const others = [database, rescueCopy].map((file) => [file, readFileSync(file)] as const);
  const names = Object.keys(kinds);
  const found = { silent: [] as string[], calledWrong: [] as string[], refused: 0, warned: 0 };
  for (let trial = 0; trial < trials; trial += 1) {
    const name = names[trial % names.length] ?? '';
    for (const [file, bytes] of others) writeFileSync(file, bytes);
    for (const suffix of ['-wal', '-shm']) rmSync(database + suffix, { force: true });
    const spoilt = kinds[name]?.(left, earlier) ?? left;
    put(slots, spoilt.newest);
    put(previousSlots, spoilt.previous);
    const { app, client } = openApp(folder);
    const answer = await client.vault.unlock(headLogin).then(
      ({ warnings }) => (warnings.some((one) => one.includes('erkas kunci')) ? 'warned' : 'silent'),
      ({ message }: Error) => (message.includes('kata sandi salah') ? 'calledWrong' : 'refused'),
    );
    if (answer === 'silent' || answer === 'calledWrong') found[answer].push(name);
    else found[answer] += 1;
    await app.lock({ hasty: true }).catch(() => undefined);
    await app.close().catch(() => undefined);
  }
  await centre.close();
  return found;
}

function put(file: string, bytes: Buffer | undefined): void {
  if (bytes === undefined) rmSync(file, { force: true });
  else writeFileSync(file, bytes);
}
