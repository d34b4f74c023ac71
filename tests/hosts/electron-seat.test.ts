import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveWindow } from '#hosts/electron/serve-window';
import { createGate } from '#hosts/http/gate';
import { isSeat } from '#hosts/seat';
import { endOffice, makeHub, makePc, type OfficeHub, type OfficePc, pair } from '../office/support/office.ts';
import { headLogin, type TestClient } from '../support/test-centre.ts';

describe('the native window of a PC of the office', () => {
  let hub: OfficeHub;
  let pc: OfficePc;
  const ports: { close(): void }[] = [];
  beforeAll(async () => {
    hub = await makeHub();
    pc = await makePc();
    await pair(hub, pc, 'PC depan');
  });
  afterAll(async () => {
    for (const port of ports) port.close();
    await endOffice(hub, [pc]);
  });

  /** One more native window, as its page asks. */
  function openWindow(at: Pick<OfficePc, 'app' | 'office'>) {
    const { port1, port2 } = new MessageChannel();
    ports.push(port1);
    const served = serveWindow(at);
    served.carry(port2);
    const client = createORPCClient(new RPCLink({ port: port1 })) as unknown as TestClient;
    return { served, client };
  }
  const seats = () => hub.centre.app.context.keeper.sessions().map(({ seat }) => seat);

  it('works on the vault of the PC that keeps it, at a seat of its own', async () => {
    const [one, other] = [openWindow(pc), openWindow(pc)];
    await one.client.vault.unlock(headLogin);
    expect((await one.client.vault.status()).session?.loginName).toBe('kepala');
    expect((await other.client.vault.status()).state).toBe('locked');
    expect(seats().filter((seat) => isSeat(seat.split('.')[1] ?? ''))).toHaveLength(1);
    await one.client.vault.lock();
  });

  it('is out when the system locks the screen, and everybody else goes on', async () => {
    const [one, other] = [openWindow(pc), openWindow({ app: hub.centre.app, office: hub.office })];
    await one.client.vault.unlock(headLogin);
    await other.client.vault.unlock(headLogin);
    await one.served.hear('lock-screen');
    expect((await one.client.vault.status()).state).toBe('locked');
    expect((await other.client.vault.status()).state).toBe('unlocked');
    await one.client.vault.unlock(headLogin);
    await other.served.hear('lock-screen');
    expect((await other.client.vault.status()).state).toBe('locked');
    expect((await one.client.vault.status()).state).toBe('unlocked');
  });

  it('is out when its PC falls asleep; where the vault is, everybody is', async () => {
    const [one, other] = [openWindow(pc), openWindow({ app: hub.centre.app, office: hub.office })];
    for (const { client } of [one, other]) await client.vault.unlock(headLogin);
    await one.served.hear('suspend');
    expect((await one.client.vault.status()).state).toBe('locked');
    expect((await other.client.vault.status()).state).toBe('unlocked');
    await one.client.vault.unlock(headLogin);
    const vault = await hub.centre.app.context.keeper.current();
    await other.served.hear('suspend');
    expect(seats()).toEqual([]);
    expect(vault?.dataKey.every((byte) => byte === 0)).toBe(true);
  });

  it('leaves nobody in when it is closed', async () => {
    const { served, client } = openWindow(pc);
    await client.vault.unlock(headLogin);
    expect(seats()).toHaveLength(1);
    await served.end();
    expect(seats()).toEqual([]);
  });

  it('has a seat that nobody else has, and that the PC that keeps the vault takes, as a window of a browser has', () => {
    const gate = createGate();
    const traded = [0, 1].map(() => gate.seatOf(`Bearer ${gate.trade(gate.issueCode())?.bearer}`) ?? '');
    expect(traded.map(isSeat)).toEqual([true, true]);
    expect(new Set(traded).size).toBe(2);
  });
});
