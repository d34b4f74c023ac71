import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { officePort, pairingPort } from '#hosts/office/wire';
import { makePc, newAddress, type OfficePc, pair } from '../../office/support/office.ts';
import { refusalOf } from '../../support/cases.ts';
import { headLogin } from '../../support/test-centre.ts';
import { endOf, startScript } from '../support/kill-child.ts';
import type { Scene } from './scene.ts';
import { identityOf } from './session-tricks.ts';

const calls = 60;

/** How long the calls of one PC take, in ms, the shortest first. */
async function timeCalls({ client }: OfficePc, isOn: () => boolean = () => true): Promise<number[]> {
  const times: number[] = [];
  for (let call = 0; call < calls && isOn(); call += 1) {
    const began = performance.now();
    await client.caseload.list({});
    times.push(performance.now() - began);
    await pause(5);
  }
  return times.sort((one, other) => one - other);
}

/** A PC that opens a thousand connections and says nonsense on each, while another works. */
export async function crowd({ hub, paired }: Scene, connections: number) {
  const pc = await makePc();
  await pair(hub, pc, 'PC yang sakit');
  const file = join(pc.folder, '..', 'kunci.json');
  writeFileSync(file, JSON.stringify(identityOf(pc)));
  await paired.client.vault.unlock(headLogin);
  const before = await timeCalls(paired);
  const storm = startScript(join(import.meta.dirname, 'storm.ts'), [
    ...[hub.address, `${officePort}`, file, `${connections}`, newAddress()],
  ]);
  const ended = endOf(storm);
  let isOn = true;
  void ended.then(() => {
    isOn = false;
  });
  if (storm.stdout !== null) await once(storm.stdout, 'data');
  const during = await timeCalls(paired, () => isOn);
  storm.kill('SIGTERM');
  const { lines } = await ended;
  await paired.client.vault.lock();
  await pc.end();
  return { before, during, connected: Number(lines.at(-1) ?? 0) };
}

/** Peers that connect and say nothing: whether a PC is let in and another works meanwhile; how many seconds until they are cut off. */
export async function mutePeers({ hub, paired }: Scene) {
  const mute: Socket[] = [];
  for (const port of [officePort, pairingPort]) {
    if (port === pairingPort) await hub.centre.client.office.invite();
    for (let count = 0; count < 12; count += 1) {
      const socket = connect(port, hub.address);
      socket.on('error', () => undefined);
      socket.on('data', () => undefined);
      mute.push(socket);
    }
  }
  await pause(200);
  const began = performance.now();
  const pc = await makePc();
  const code = (await hub.centre.client.office.get()).invitation?.code ?? '';
  const asked = pc.client.pc.connect({ address: hub.address, code, name: 'PC di antara yang bisu' });
  const isRefused = await asked.then(
    () => false,
    () => true,
  );
  await paired.client.vault.status();
  const tookMs = performance.now() - began;
  await hub.centre.client.office.withdraw();
  const left = () => mute.filter((socket) => !socket.destroyed).length;
  while (left() > 0 && performance.now() - began < 20_000) await pause(200);
  const stayed = left();
  for (const socket of mute) socket.destroy();
  await pc.end();
  return { isRefused, tookMs, stayed };
}

/** A hub that takes everything and says nothing: how long until the PC says so, in ms. */
export async function muteHub({ hub, paired, tap }: Scene): Promise<number> {
  const at = newAddress();
  const taken: Socket[] = [];
  const sink = createServer((socket) => void taken.push(socket.on('error', () => undefined)));
  sink.listen(officePort, at);
  await once(sink, 'listening');
  tap.leadTo(at);
  tap.cut();
  const began = performance.now();
  const { code } = await refusalOf(paired.client.vault.status());
  const tookMs = performance.now() - began;
  for (const socket of taken) socket.destroy();
  sink.close();
  tap.leadTo(hub.address);
  tap.cut();
  return code === 'HUB_AWAY' ? tookMs : Number.POSITIVE_INFINITY;
}
