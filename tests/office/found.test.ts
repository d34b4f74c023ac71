import { type ChildProcess, spawn } from 'node:child_process';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bonjour } from 'bonjour-service';
import { afterEach, describe, expect, it } from 'vitest';
import { announce, findHubs } from '#hosts/office/find-hubs';
import { createOffice } from '#hosts/office/office';
import { makeTestCentre } from '../support/test-centre.ts';
import { networkOf } from './support/network.ts';
import { newAddress } from './support/office.ts';

const group = '224.0.0.251';
const newPort = () => 20_000 + Math.floor(Math.random() * 30_000);

describe('PCs that look for each other in the network', () => {
  const ends: (() => unknown)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
  });
  const addressesOf = async (network: ReturnType<typeof networkOf>) =>
    (await findHubs('pairing', network)).map(({ address }) => address).toSorted();

  /** A PC of its own process, announced at a port. */
  async function startPc(port: number, { mdns }: ReturnType<typeof networkOf>): Promise<ChildProcess> {
    const script = join(import.meta.dirname, 'support/announce-alone.ts');
    const pc = spawn(process.execPath, [script, `${port}`, `${mdns.port}`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    ends.push(() => pc.kill('SIGKILL'));
    if (pc.stdout !== null) await once(pc.stdout, 'data');
    return pc;
  }

  /** What is said into a network by somebody who does as they like. */
  function shout(
    { mdns }: ReturnType<typeof networkOf>,
    services: { name: string; nama?: string; port?: number }[],
  ) {
    const shouter = new Bonjour(mdns as object, () => undefined);
    for (const { name, nama, port = 7_412 } of services) {
      const txt = nama === undefined ? {} : { txt: { nama } };
      shouter.publish({ name, ...txt, port, type: 'titian-baru', probe: false, disableIPv6: true });
    }
    ends.push(() => new Promise<void>((resolve) => shouter.destroy(() => resolve())));
  }

  it('find each that lets others in, two of one name too, and none that ended or was switched off', async () => {
    const network = networkOf(newPort());
    const [first, second] = await Promise.all([startPc(1_111, network), startPc(2_222, network)]);
    const name = hostname().slice(0, 40);
    expect(
      (await findHubs('pairing', network)).toSorted((a, b) => a.address.localeCompare(b.address)),
    ).toEqual([
      { name, address: '127.0.0.1:1111' },
      { name, address: '127.0.0.1:2222' },
    ]);
    expect(await findHubs('office', network)).toEqual([]);
    const ended = once(first, 'exit');
    first.kill('SIGTERM');
    await ended;
    expect(await addressesOf(network)).toEqual(['127.0.0.1:2222']);
    const killed = once(second, 'exit');
    second.kill('SIGKILL');
    await killed;
    expect(await addressesOf(network)).toEqual([]);
  });

  it('forget one that goes while they look', async () => {
    const network = networkOf(newPort());
    const hush = await announce('pairing', 3_333, network);
    const found = findHubs('pairing', { ...network, searchMs: 1_500 });
    setTimeout(hush, 700);
    expect(await found).toEqual([]);
  });

  it('show what odd PCs are called as one short line, and take none outside the office', async () => {
    const network = networkOf(newPort());
    shout(network, [
      { name: 'lama', port: 1_001 }, // as a Titian of before announces itself
      { name: 'a', nama: '<img src=x onerror=alert(1)>', port: 1_002 },
      { name: 'b', nama: 'PC \u202ekudni\u202c\u0000\u0007 depan', port: 1_003 },
      { name: 'c', nama: 'x'.repeat(200), port: 1_004 },
      { name: 'd', nama: '\u200b\u200b', port: 1_005 },
      { name: '\u0001\u200b', port: 1_006 },
      { name: '__proto__', nama: '__proto__', port: 1_007 },
    ]);
    const found = await findHubs('pairing', network);
    expect(Object.fromEntries(found.map(({ name, address }) => [address, name]))).toEqual({
      '127.0.0.1:1001': 'lama',
      '127.0.0.1:1002': '<img src=x onerror=alert(1)>',
      '127.0.0.1:1003': 'PC kudni depan',
      '127.0.0.1:1004': 'x'.repeat(40),
      '127.0.0.1:1005': 'd',
      '127.0.0.1:1006': '127.0.0.1:1006',
      '127.0.0.1:1007': '__proto__',
    });
    const elsewhere = { ...network, isAllowed: (address: string) => address === '203.0.113.7' };
    expect(await findHubs('pairing', elsewhere)).toEqual([]);
  });

  it('show at most twenty, however many one pretends to be', async () => {
    const network = networkOf(newPort());
    shout(
      network,
      Array.from({ length: 60 }, (_, at) => ({ name: `pc-${at}`, port: 1_000 + at })),
    );
    expect(await findHubs('pairing', network)).toHaveLength(20);
  });

  it('find it among 3,000 broken messages, which end neither who looks nor who is found', async () => {
    const network = networkOf(newPort());
    const { port } = network.mdns;
    const ear = await listenAt(port);
    ends.push(() => ear.close());
    const hush = await announce('pairing', 4_444, network);
    const [heard] = (await once(ear, 'message')) as [Buffer];
    const found = findHubs('pairing', { ...network, searchMs: 1_500 });
    for (let count = 0; count < 3_000; count += 1) {
      const broken = Buffer.from(heard);
      for (let byte = 0; byte < 1 + (count % 7); byte += 1)
        broken[Math.floor(Math.random() * broken.length)] = Math.floor(Math.random() * 256);
      ear.send(
        broken.subarray(0, count % 5 === 0 ? Math.floor(Math.random() * broken.length) : undefined),
        port,
        group,
      );
      if (count % 100 === 0) await new Promise(setImmediate);
    }
    expect((await found).map(({ address }) => address)).toContain('127.0.0.1:4444');
    expect(await addressesOf(network)).toContain('127.0.0.1:4444');
    hush();
  });

  it('find nothing and go on, where another program keeps the port of such questions to itself', async () => {
    const network = networkOf(newPort());
    const other = createSocket('udp4').bind(network.mdns.port, '0.0.0.0');
    await once(other, 'listening');
    ends.push(() => other.close());
    const hush = await announce('pairing', 5_555, network);
    expect(await findHubs('pairing', network)).toEqual([]);
    hush();
  });

  it('find an office that lets others in, by what its PC really announces, and no more when the code is taken back', async () => {
    const ports = { office: newPort(), pairing: newPort() };
    const home = mkdtempSync(join(tmpdir(), 'titian-umum-'));
    const centre = await makeTestCentre();
    const address = newAddress();
    const office = createOffice({
      ...{ folder: join(home, 'brankas'), hasVault: async () => true, addresses: () => [address], ports },
      keepAwake: () => () => undefined,
    });
    ends.push(async () => {
      await office.end();
      await centre.close();
      rmSync(home, { recursive: true });
    });
    await office.begin(centre.app);
    const network = { mdns: {}, isAllowed: () => true, searchMs: 1_500 };
    const isFound = async () =>
      (await findHubs('pairing', network)).some((one) => one.address.endsWith(`:${ports.pairing}`));
    await office.hub.open();
    expect(await isFound()).toBe(false);
    await office.hub.invite();
    expect(await isFound()).toBe(true);
    office.hub.withdraw();
    expect(await isFound()).toBe(false);
  });
});

async function listenAt(port: number): Promise<Socket> {
  const ear = createSocket({ type: 'udp4', reuseAddr: true }).bind(port, '0.0.0.0');
  await once(ear, 'listening');
  ear.addMembership(group, '127.0.0.1');
  ear.setMulticastInterface('127.0.0.1');
  return ear;
}
