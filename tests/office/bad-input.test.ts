import { cpSync, mkdtempSync } from 'node:fs';
import { createServer as createPlain, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#app';
import { type OfficeTrouble, officeTroubles } from '#domain/office/office-troubles';
import { askToBeLetIn } from '#hosts/office/ask';
import { makeIdentity } from '#hosts/office/identity';
import { createInvitation } from '#hosts/office/invite';
import { createOffice } from '#hosts/office/office';
import { pairingPort } from '#hosts/office/wire';
import { refusalOf } from '../support/cases.ts';
import { headLogin } from '../support/test-centre.ts';
import {
  endOffice,
  makeHub,
  makePc,
  newAddress,
  type OfficeHub,
  type OfficePc,
  pair,
} from './support/office.ts';

const says = (trouble: OfficeTrouble) => officeTroubles[trouble];

describe('what goes wrong while the office is set up is said in a sentence', () => {
  let hub: OfficeHub;
  let pc: OfficePc;
  const pcs: OfficePc[] = [];
  const servers: Server[] = [];
  beforeAll(async () => {
    hub = await makeHub();
    pc = await makePc();
    pcs.push(pc);
    await hub.centre.client.office.open();
  });
  afterEach(async () => {
    await hub.centre.client.office.withdraw();
    for (const server of servers.splice(0)) server.close();
  });
  afterAll(() => endOffice(hub, pcs));
  const office = () => hub.centre.client.office;
  const connect = (at: OfficePc, code: string, address = hub.address) =>
    refusalOf(at.client.pc.connect({ address, code, name: 'PC depan' }));
  const invite = async () => {
    await office().invite();
    return (await office().get()).invitation?.code ?? '';
  };

  it('an address at which another program answers', async () => {
    const address = newAddress();
    const other = createPlain((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    servers.push(other);
    await new Promise<void>((resolve) => other.listen(pairingPort, address, resolve));
    expect((await connect(pc, '12345678', address)).message).toBe(says('not-talking'));
  });

  it('an address that is none of the office, a code that is no code, a PC that has a vault', async () => {
    const strict = createOffice({ folder: '/nowhere/brankas', hasVault: async () => false });
    const own = createOffice({ folder: hub.centre.folder, hasVault: async () => true });
    const asked = { address: '192.168.1.10', code: '1234 5678', name: 'PC' };
    const { workstation } = strict;
    await expect(workstation.connect({ ...asked, address: '203.0.113.7' })).rejects.toThrow(
      says('bad-address'),
    );
    await expect(workstation.connect({ ...asked, code: '12 34' })).rejects.toThrow(says('code-form'));
    await expect(own.workstation.connect(asked)).rejects.toThrow(says('has-vault'));
    await expect(workstation.agree()).rejects.toThrow(says('no-invitation'));
  });

  it('a code of eleven minutes ago, and a guest who does not wait any more', async () => {
    let now = 0;
    const identity = await makeIdentity();
    const parts = {
      identity,
      found: { hostname: 'pc-induk', port: 7_411 },
      onAdmitted: async () => undefined,
    };
    const invitation = await createInvitation({ ...parts, now: () => now });
    const address = newAddress();
    await new Promise<void>((resolve) => invitation.add().listen(pairingPort, address, resolve));
    const { code } = invitation.shown();
    const ask = async () =>
      askToBeLetIn({ host: address, port: pairingPort, code, name: 'PC', identity: await makeIdentity() });
    now = 11 * 60_000;
    await expect(ask()).rejects.toThrow(says('code-over'));
    await expect(invitation.agree()).rejects.toThrow(says('guest-gone'));
    invitation.close();
  });

  it('no network, a port that is taken, an office that is not open', async () => {
    const folder = mkdtempSync(join(pc.folder, '..', 'lain-'));
    const begun = async (addresses: string[]) => {
      const one = createOffice({
        folder: join(folder, 'brankas'),
        hasVault: async () => true,
        addresses: () => addresses,
      });
      await one.begin(hub.centre.app);
      return one;
    };
    await expect((await begun([])).hub.open()).rejects.toThrow(says('no-network'));
    await expect((await begun([hub.address])).hub.open()).rejects.toThrow(says('port-taken'));
    await expect((await begun([newAddress()])).hub.invite()).rejects.toThrow(says('not-open'));
    const unserved = createOffice({ folder, hasVault: async () => true });
    await expect(unserved.hub.open()).rejects.toThrow(says('not-here'));
    expect((await refusalOf(office().remove({ pcId: crypto.randomUUID() }))).message).toBe(
      says('no-such-pc'),
    );
    expect((await refusalOf(office().agree())).message).toBe(says('no-invitation'));
  });

  it('two PCs that keep vaults in one network: each is known by its own key, whatever stands at its address', async () => {
    const second = await makeHub();
    const guest = await makePc();
    pcs.push(guest);
    await second.centre.client.office.open();
    const code = await invite();
    expect((await connect(guest, code, second.address)).message).toBe(says('not-listening'));
    await second.centre.client.office.invite();
    expect((await connect(guest, code, second.address)).message).toBe(says('code-wrong'));
    expect((await office().get()).invitation?.triesLeft).toBe(3);
    await pair(second, guest, 'PC kedua');
    await guest.client.vault.unlock(headLogin);
    expect((await second.centre.client.office.get()).pcs[0]?.inside).toEqual(['Ratna Dewanti']);
    expect((await office().get()).pcs).toEqual([]);
    await second.office.end();
    await second.centre.close();
  });

  it('a vault that was restored on another PC: who was paired with the old one is told to be paired anew, and is', async () => {
    const guest = await makePc();
    pcs.push(guest);
    await pair(hub, guest, 'PC lama');
    await guest.client.vault.unlock(headLogin);
    await hub.centre.client.vault.lock();
    await guest.client.vault.lock();
    await hub.office.end();
    const home = mkdtempSync(join(pc.folder, '..', 'pulih-'));
    const folder = join(home, 'brankas');
    cpSync(hub.centre.folder, folder, { recursive: true });
    const restored = createOffice({ folder, hasVault: async () => true, addresses: () => [hub.address] });
    const app = createApp({ folder, demoFolder: join(home, 'contoh'), office: restored });
    await restored.begin(app);
    await restored.hub.open();
    const refusal = await refusalOf(guest.client.vault.status());
    expect([refusal.code, refusal.message]).toEqual(['HUB_AWAY', says('other-hub')]);
    await guest.client.pc.leave();
    await restored.hub.invite();
    const { code = '' } = restored.hub.state().invitation ?? {};
    await guest.client.pc.connect({ address: hub.address, code, name: 'PC lama' });
    const agreed = guest.client.pc.agree();
    await restored.hub.agree();
    await agreed;
    expect(await guest.client.vault.status()).toMatchObject({ state: 'locked', office: { pc: 'PC lama' } });
    await guest.client.vault.unlock(headLogin);
    expect((await guest.client.vault.status()).session?.name).toBe('Ratna Dewanti');
    await restored.end();
    await app.close();
    await hub.office.begin(hub.centre.app);
    await hub.centre.as('kepala');
  });
});
