import { mkdtempSync } from 'node:fs';
import { createServer as createPlain, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type OfficeTrouble, officeTroubles } from '#domain/office/office-troubles';
import { askToBeLetIn } from '#hosts/office/ask';
import { makeIdentity } from '#hosts/office/identity';
import { createInvitation } from '#hosts/office/invite';
import { createOffice } from '#hosts/office/office';
import { pairingPort } from '#hosts/office/wire';
import { refusalOf } from '../support/cases.ts';
import { headLogin } from '../support/test-centre.ts';
import { untilThere } from '../support/until.ts';
import {
  endOffice,
  makeHub,
  makePc,
  newAddress,
  type OfficeHub,
  type OfficePc,
  pair,
} from './support/office.ts';
import { otherPatch } from './support/other-patch.ts';

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

  /** An invitation at an address of its own, by itself, and who asks there with the right code. */
  async function listen(parts: { now?: () => number; titian?: string }) {
    const found = { hostname: 'pc-induk', port: 7_411 };
    const invitation = await createInvitation({
      ...{ identity: await makeIdentity(), found, onAdmitted: async () => undefined },
      ...parts,
    });
    const host = newAddress();
    await new Promise<void>((resolve) => invitation.add().listen(pairingPort, host, resolve));
    const { code } = invitation.shown();
    const ask = async (name = 'PC') =>
      askToBeLetIn({ host, port: pairingPort, code, name, identity: await makeIdentity() });
    return { invitation, ask };
  }

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

  it('a guest who waited, said “Tidak sama” and left: that is said until the Kepala makes another code', async () => {
    const code = await invite();
    await pc.client.pc.connect({ address: hub.address, code, name: 'PC depan' });
    await untilThere(async () => (await office().get()).invitation?.guest);
    await pc.client.pc.cancel();
    const over = await untilThere(async () => (await office().get()).invitation?.over);
    expect(over).toEqual({ why: 'guest-gone', guest: 'PC depan' });
    expect((await refusalOf(office().agree())).message).toBe(says('guest-gone'));
    expect(await office().get()).toMatchObject({ pcs: [], invitation: { over } });
    expect((await connect(pc, code)).message).toBe(says('code-over'));
    await invite();
    expect((await office().get()).invitation?.over).toBeUndefined();
  });

  it('a code of eleven minutes ago, which nobody typed', async () => {
    let now = 0;
    const { invitation, ask } = await listen({ now: () => now });
    now = 11 * 60_000;
    await expect(ask()).rejects.toThrow(says('code-over'));
    expect(invitation.shown().over).toEqual({ why: 'time' });
    await expect(invitation.agree()).rejects.toThrow(says('guest-gone'));
    invitation.close();
  });

  it.each([
    ['older', '0.0.9', 'hub-older'],
    ['newer', '99.0.0', 'hub-newer'],
  ] as const)('an office whose Titian is %s, while a PC is being let in', async (_what, titian, trouble) => {
    const { invitation, ask } = await listen({ titian });
    await expect(ask()).rejects.toThrow(says(trouble));
    expect(invitation.shown().triesLeft).toBe(3);
    invitation.close();
  });

  it.each([
    ['two lines', 'PC depan\nPC induk'],
    ['turned text', 'PC \u202eaharu\u202c'],
    ['no letter that is seen', '\u200b'],
    ['more than a line holds', 'x'.repeat(41)],
  ])(
    'a PC that calls itself %s, whatever program asks: nothing is shown, and no try is spent',
    async (_what, name) => {
      const { invitation, ask } = await listen({});
      await expect(ask(name)).rejects.toThrow(says('not-talking'));
      expect(invitation.shown()).toMatchObject({ triesLeft: 3 });
      expect(invitation.shown().guest).toBeUndefined();
      const typed = pc.client.pc.connect({ address: hub.address, code: '12345678', name });
      expect((await refusalOf(typed)).code).toBe('BAD_INPUT');
      invitation.close();
    },
  );

  it('no trouble: a Titian that differs in its last number only', async () => {
    const { invitation, ask } = await listen({ titian: otherPatch });
    const pending = await ask();
    const admitted = pending.admission();
    await invitation.agree();
    expect(await admitted).toEqual({ hostname: 'pc-induk', port: 7_411 });
    invitation.close();
  });

  it('a network that keeps PCs apart: nobody answers, and the sentence names the guest Wi-Fi', async () => {
    const address = newAddress();
    const mute = createPlain((socket) => void socket.on('error', () => undefined));
    servers.push(mute);
    await new Promise<void>((resolve) => mute.listen(pairingPort, address, resolve));
    expect((await connect(pc, '12345678', address)).message).toBe(says('nobody-answers'));
    expect(says('nobody-answers')).toMatch(/Wi-Fi tamu/);
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
});
