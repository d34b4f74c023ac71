import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Loopback, serveLoopback } from '#hosts/http/server';
import { refusalOf } from '../support/cases.ts';
import { headLogin, makeTestCentre, type TestCentre, type TestClient } from '../support/test-centre.ts';
import { splitAddress, standInScreens, trade } from './support/stand-in.ts';

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
