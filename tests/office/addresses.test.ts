import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect as connectPlain, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type TLSSocket } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type App, createApp } from '#app';
import { makeIdentity } from '#hosts/office/identity';
import { createOffice, type RunningOffice } from '#hosts/office/office';
import { keepOffice } from '#hosts/office/office-file';
import { ownAddresses } from '#hosts/office/own-addresses';
import { pinned } from '#hosts/office/tls';
import { officePort, pairingPort } from '#hosts/office/wire';
import { until } from '../support/until.ts';
import { newAddress } from './support/office.ts';

it('listens on the addresses of private networks only, those that a router gave first', () => {
  const card = (address: string, internal = false) => [
    { ...{ address, internal, netmask: '', mac: '', cidr: null }, family: 'IPv4' as const },
  ];
  const v6 = { ...{ address: 'fd00::1', netmask: '', mac: '', cidr: null, scopeid: 0 }, internal: false };
  const cards = {
    lo: card('127.0.0.1', true),
    bridge: card('10.9.9.9', true),
    self: card('169.254.7.7'),
    modem: card('203.0.113.7'),
    carrier: card('100.64.0.9'),
    beyond: card('172.32.0.1'),
    six: [{ ...v6, family: 'IPv6' as const }],
    cable: card('192.168.1.10'),
    wireless: card('10.0.0.8'),
    last: card('172.31.255.254'),
  };
  expect(ownAddresses(cards)).toEqual(['192.168.1.10', '10.0.0.8', '172.31.255.254', '169.254.7.7']);
});

describe('an office whose PC induk changes its addresses', () => {
  let home: string;
  let now: string[];
  let office: RunningOffice;
  let app: App;
  let sockets: TLSSocket[];
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'titian-alamat-'));
    sockets = [];
    start();
  });
  afterEach(async () => {
    for (const socket of sockets) socket.destroy();
    await office.end();
    await app.close();
    rmSync(home, { recursive: true, force: true });
  });

  /** What a start of the PC makes of what it kept. */
  function start(): void {
    const folder = join(home, 'brankas');
    const hasVault = async () => true;
    office = createOffice({ folder, hasVault, addresses: () => now, lookEveryMs: 20 });
    app = createApp({ folder, demoFolder: join(home, 'contoh'), office });
  }
  const takes = async (host: string, port = officePort) => {
    const socket = connectPlain({ host, port });
    return await once(socket, 'connect')
      .then(() => true)
      .catch(() => false)
      .finally(() => socket.destroy());
  };
  /** An office that was open when this PC was switched off, and knows one PC, which connects. */
  async function pairedBefore() {
    const [identity, guest] = await Promise.all([makeIdentity(), makeIdentity()]);
    const pc = { id: 'pc-1', name: 'PC depan', certificate: guest.certificate, pairedAt: '2026-11-30' };
    await keepOffice(join(home, 'brankas'), { role: 'hub', identity, isOpen: true, pcs: [pc] });
    start();
    return async (host: string) => {
      const known = { ...pinned(guest, [identity.certificate]), checkServerIdentity: () => undefined };
      const socket = connect({ ...known, host, port: officePort });
      sockets.push(socket);
      socket.on('error', () => undefined).resume();
      await once(socket, 'secureConnect');
      return socket;
    };
  }

  it('listens where it is now and no more where it was, and cuts nobody off whose address stays', async () => {
    const [stays, goes, comes] = [newAddress(), newAddress(), newAddress()];
    const connectTo = await pairedBefore();
    now = [stays, goes];
    await office.begin(app);
    const [staying, going] = [await connectTo(stays), await connectTo(goes)];
    now = [comes, stays];
    await until(() => office.hub.state().addresses.join() === `${comes},${stays}`);
    await until(() => going.destroyed);
    expect(await Promise.all([stays, goes, comes].map((host) => takes(host)))).toEqual([true, false, true]);
    await connectTo(comes);
    expect(staying.destroyed).toBe(false);
  });

  it('waits for a network that comes late after a start, and says so', async () => {
    const address = newAddress();
    await pairedBefore();
    now = [];
    await office.begin(app);
    expect(office.hub.state()).toMatchObject({ isOpen: true, waiting: 'no-network', addresses: [] });
    await expect(office.hub.invite()).rejects.toMatchObject({ trouble: 'no-network' });
    now = [address];
    await until(() => office.hub.state().addresses.length > 0);
    expect(office.hub.state()).not.toHaveProperty('waiting');
    expect(await takes(address)).toBe(true);
  });

  it('waits for a port that another program has, and takes it when it is free', async () => {
    const address = newAddress();
    const other = createServer().listen(officePort, address);
    await once(other, 'listening');
    await pairedBefore();
    now = [address];
    await office.begin(app);
    expect(office.hub.state().waiting).toBe('port-taken');
    other.close();
    await until(() => office.hub.state().waiting === undefined);
    expect(await takes(address)).toBe(true);
  });

  it('lets a PC in where it is now, when the address changes while a code is shown', async () => {
    const [before, after] = [newAddress(), newAddress()];
    await pairedBefore();
    now = [before];
    await office.begin(app);
    await office.hub.invite();
    now = [after];
    await until(() => office.hub.state().addresses[0] === after);
    let isTaken = false;
    await until(() => {
      void takes(after, pairingPort).then((so) => (isTaken = so));
      return isTaken;
    });
    expect(await takes(before, pairingPort)).toBe(false);
  });

  it('waits for nothing once it is closed, also after the next start', async () => {
    const address = newAddress();
    await pairedBefore();
    now = [];
    await office.begin(app);
    await office.hub.shut();
    await office.end();
    start();
    now = [address];
    await office.begin(app);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(office.hub.state()).toMatchObject({ isOpen: false, addresses: [] });
    expect(await takes(address)).toBe(false);
  });
});
