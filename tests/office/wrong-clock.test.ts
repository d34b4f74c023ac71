import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installOnDebian } from '../support/install-on-debian.ts';
import { headLogin } from '../support/test-centre.ts';
import { untilThere } from '../support/until.ts';
import { endOffice, makeHub, type OfficeHub } from './support/office.ts';

const elsewhere = join(import.meta.dirname, 'support/pc-elsewhere.ts');
const dayMs = 86_400_000;

describe.runIf(process.platform === 'linux')('a PC whose clock is wrong by a year', () => {
  let hub: OfficeHub;
  beforeAll(async () => {
    const isHere = () => spawnSync('faketime', ['--version'], { stdio: 'ignore' }).status === 0;
    if (!isHere() && !installOnDebian('faketime'))
      throw new Error('On Debian: sudo apt-get install faketime');
    hub = await makeHub();
    await hub.client.office.open();
  });
  afterAll(() => endOffice(hub, []));

  it.each([
    ['ahead', 365],
    ['behind', -365],
  ])('(%s) is let in, lets its person in, and goes by the day of the vault', async (_what, days) => {
    const { client, address } = hub;
    await client.office.invite();
    const code = (await client.office.get()).invitation?.code ?? '';
    const { loginName, passphrase } = headLogin;
    const given = [elsewhere, address, code, loginName, passphrase];
    // `-m` is for a program of several threads. What counts how long something takes is left as it is.
    const pc = spawn('faketime', ['-m', '-f', `${days > 0 ? '+' : ''}${days}d`, process.execPath, ...given], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, FAKETIME_DONT_FAKE_MONOTONIC: '1' },
    });
    const ended = once(pc, 'close');
    const told = text(pc.stdout);
    await untilThere(async () => (await client.office.get()).invitation?.guest);
    await client.office.agree();
    expect(await ended).toEqual([0, null]);
    const { here, there } = JSON.parse(await told) as { here: string; there: string };
    expect(Math.round((Date.parse(here) - Date.now()) / dayMs)).toBe(days);
    expect(there).toBe((await client.vault.status()).session?.today);
  });
});
