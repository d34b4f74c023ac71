import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { createApp, type router } from '#app';
import { Centre } from '#contract/centre';
import type { Role } from '#domain/roles';
import type { Clock } from '#platform/clock';
import type { Installation } from '#platform/installation';
import type { Office } from '#platform/office';
import { kdfFloor } from '#vault/keys/kdf';
import './configured.ts';

/** A clock that stands still until a test moves it: the wall and the monotonic one apart. */
export function testClock(start = '2026-11-23T02:00:00.000Z') {
  let wall = Date.parse(start);
  let monotonic = 0;
  const clock: Clock = { now: () => new Date(wall), monotonic: () => monotonic };
  return {
    clock,
    /** Time passes, on both clocks. */
    pass(milliseconds: number) {
      wall += milliseconds;
      monotonic += milliseconds;
    },
    /** Somebody sets the wall clock. */
    setWall(instant: string) {
      wall = Date.parse(instant);
    },
  };
}

/** The client of the whole contract, as every host has it; a name, because spelled out it is too long for the compiler. */
export interface TestClient extends RouterClient<typeof router> {}

export const headLogin = { loginName: 'kepala', passphrase: 'pagar melati tujuh sungai' };
/** What `addUser` gives somebody for a pass phrase. */
export const passphraseOf = (loginName: string) => `${loginName} lentera bambu senja`;

/**
 * A centre in a vault of its own: real files, real ciphers, real migrations, the real pipeline. Everybody logs
 * in through the same door; `as` changes who is in.
 */
export async function makeTestCentre(
  options: { centre?: Partial<Centre>; start?: string; home?: string } & Outside = {},
) {
  const folder = mkdtempSync(join(options.home ?? tmpdir(), 'titian-test-'));
  const time = testClock(options.start);
  const { app, client, parts } = openIn(folder, time, options);
  const { recoveryKey } = await client.vault.offerRecoveryKey();
  const centre = Centre.parse({
    name: 'PSAA Tunas Melati',
    kind: 'panti',
    town: 'Sleman',
    headName: 'Ratna Dewanti',
    ...options.centre,
  });
  await client.vault.create({
    centre,
    user: { name: 'Ratna Dewanti', ...headLogin, position: 'Kepala', employeeNumber: '' },
    recoveryKey,
    typedBack: recoveryKey,
  });
  const logins = new Map([['kepala', headLogin]]);
  return asCentre({ home: folder, app, client, parts, time, recoveryKey, logins });
}
export type TestCentre = Awaited<ReturnType<typeof makeTestCentre>>;

type Login = { loginName: string; passphrase: string };
type Time = ReturnType<typeof testClock>;

/** What a host gives besides: how Titian is installed, and its office, by the folder of the vault. */
type Outside = { installation?: Installation; office?: (folder: string) => Office };

function openIn(home: string, { clock }: Time, { installation, office }: Outside = {}) {
  const folder = join(home, 'brankas');
  const parts = {
    folder,
    demoFolder: join(home, 'contoh'),
    clock,
    kdfCost: kdfFloor,
    ...(installation === undefined ? {} : { installation }),
    ...(office === undefined ? {} : { office: office(folder) }),
  };
  const app = createApp(parts);
  const client: TestClient = createRouterClient(app.router, { context: app.context });
  return { app, client, parts };
}

function asCentre(
  made: ReturnType<typeof openIn> & {
    home: string;
    time: Time;
    recoveryKey: string;
    logins: Map<string, Login>;
  },
) {
  const { home, app, client, time, recoveryKey, parts, logins } = made;
  return {
    app,
    client,
    time,
    recoveryKey,
    folder: parts.folder,
    parts,
    home,
    logins,
    /** Adds somebody; the Kepala must be in. Returns their id. */
    async addUser(loginName: string, role: Role, name = loginName): Promise<string> {
      const login = { loginName, passphrase: passphraseOf(loginName) };
      logins.set(loginName, login);
      const user = await client.users.add({ name, role, position: '', employeeNumber: '', ...login });
      return user.id;
    },
    /** Changes who is logged in. */
    async as(loginName: string): Promise<void> {
      const login = logins.get(loginName);
      if (login === undefined) throw new Error(`nobody is called ${loginName}`);
      await client.vault.unlock(login);
    },
    /** Ends it and removes it, with no backup first: nothing of it is left to bring back. */
    async close(): Promise<void> {
      await app.lock({ hasty: true });
      await app.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The same centre, which must be locked, in a place of its own with its backups: each lives on apart from this hour. */
export function copyOf({ home, time, recoveryKey, logins }: TestCentre): TestCentre {
  const place = mkdtempSync(join(dirname(home), 'titian-test-'));
  cpSync(home, place, { recursive: true });
  const now = testClock(time.clock.now().toISOString());
  return asCentre({ ...openIn(place, now), home: place, time: now, recoveryKey, logins: new Map(logins) });
}
