import { dirname } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Loopback, serveLoopback } from '#hosts/http/server';
import { endOffice, makeHub, makePc, pair } from '../office/support/office.ts';
import { refusalOf } from '../support/cases.ts';
import { headLogin, makeTestCentre, type TestCentre, type TestClient } from '../support/test-centre.ts';
import { enter } from './support/enter.ts';
import { splitAddress, standInScreens, trade } from './support/stand-in.ts';
import { servedBy } from './support/titian.ts';

describe('a window of the loopback host', () => {
  const screens = standInScreens();
  let centre: TestCentre;
  let host: Loopback;
  beforeAll(async () => {
    centre = await makeTestCentre();
    await centre.app.lock({ hasty: true });
    host = await serveLoopback({ app: centre.app, staticFolder: screens.folder });
  });
  afterAll(async () => {
    await host.close();
    screens.remove();
    await centre.close();
  });

  async function openWindow(): Promise<TestClient> {
    const { origin, code } = splitAddress(host.freshUrl());
    const { bearer } = JSON.parse((await trade(origin, code)).text) as { bearer: string };
    const link = new RPCLink({
      url: `${origin}/rpc`,
      headers: { origin, authorization: `Bearer ${bearer}` },
    });
    return createORPCClient(link) as unknown as TestClient;
  }

  it('never opens inside the session of the window before, which is out', async () => {
    const first = await openWindow();
    await first.vault.unlock(headLogin);
    const vault = await centre.app.context.keeper.current();
    const second = await openWindow();
    expect((await second.vault.status()).state).toBe('locked');
    expect((await refusalOf(second.home.get())).code).toBe('LOCKED');
    expect((await refusalOf(first.home.get())).code).toBe('NO_SESSION');
    expect(vault?.dataKey.every((byte) => byte === 0)).toBe(true);
    await second.vault.unlock(headLogin);
    expect((await second.vault.status()).state).toBe('unlocked');
  });

  it('is out when another opens at a PC kerja', async () => {
    const hub = await makeHub();
    const pc = await makePc();
    await pair(hub, pc, 'PC depan');
    await hub.centre.client.vault.lock();
    const served = await serveLoopback({ app: pc.app, link: pc.office.link, staticFolder: screens.folder });
    const first = await enter(served.freshUrl());
    await first.vault.unlock(headLogin);
    const second = await enter(served.freshUrl());
    expect((await second.vault.status()).state).toBe('locked');
    expect(hub.centre.app.context.keeper.sessions()).toEqual([]);
    await second.vault.unlock(headLogin);
    expect(hub.centre.app.context.keeper.sessions()).toHaveLength(1);
    await served.close();
    await endOffice(hub, [pc]);
  });

  it('gets no seat by asking for one', async () => {
    const { origin } = splitAddress(host.freshUrl());
    const response = await fetch(`${origin}/rpc/vault/status`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json', 'titian-seat': 'own-own-own' },
      body: '{}',
    });
    expect(response.status).toBe(401);
  });
});

it('leaves nobody in at the PC that keeps the vault, when Titian is closed on a PC kerja', async () => {
  const hub = await makeHub();
  const pc = await makePc();
  await pair(hub, pc, 'PC depan');
  await hub.centre.client.vault.lock();
  await pc.office.end();
  const served = await servedBy(['serve', '--data', pc.folder, '--no-open'], {
    XDG_DATA_HOME: dirname(pc.folder),
  });
  const { keeper } = hub.centre.app.context;
  const first = await enter(served.address);
  await first.vault.unlock(headLogin);
  expect(keeper.sessions()).toHaveLength(1);
  expect(await served.end()).toBe(0);
  expect(keeper.sessions()).toEqual([]);
  await endOffice(hub, [pc]);
}, 60_000);
