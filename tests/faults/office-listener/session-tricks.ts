import { randomBytes } from 'node:crypto';
import type { ConnectionOptions } from 'node:tls';
import { type Identity, makeIdentity } from '#hosts/office/identity';
import { readOffice } from '#hosts/office/office-file';
import { officePort, pairingPort } from '#hosts/office/wire';
import { endOffice, makeHub, makePc, newAddress, type OfficePc, pair } from '../../office/support/office.ts';
import { type Passing, tap } from '../support/tap.ts';
import { askAs, comeAs, sayBytes, withKey } from './ask-as.ts';
import { makeNamesake } from './namesake.ts';
import type { Scene } from './scene.ts';

/** What a PC keeps to be known by. */
export function identityOf(pc: OfficePc): Identity {
  const kept = readOffice(pc.folder);
  if (kept === undefined) throw new Error('this PC is in no office');
  return kept.identity;
}

/** Tricks of whoever wants to be answered and must not be: each ends with all that was answered to them. */
export const sessionTricks: Record<string, (scene: Scene) => Promise<string>> = {
  'no certificate': ({ hub }) => askAs(hub.address),
  'an unpaired key': async ({ hub }) => askAs(hub.address, withKey(await makeIdentity())),
  'the subject name of a paired PC': async ({ hub, paired }) =>
    askAs(hub.address, withKey(await makeNamesake(identityOf(paired)))),
  "the subject name of the hub's own certificate": async ({ hub }) =>
    askAs(hub.address, withKey(await makeNamesake(hubIdentity(hub.centre.folder)))),
  'a key that is known at another hub': async ({ hub }) => {
    const other = await makeHub(newAddress());
    const pc = await makePc();
    await pair(other, pc, 'PC kantor lain');
    const identity = identityOf(pc);
    const welcome = await askAs(other.address, withKey(identity));
    await endOffice(other, [pc]);
    if (!welcome.includes(' 200 ')) throw new Error('the key was not even known there');
    return await askAs(hub.address, withKey(identity));
  },
  'TLS 1.2 with a paired key': ({ hub, paired }) =>
    askAs(hub.address, { ...withKey(identityOf(paired)), minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' }),
  'a hello rewritten on its way to offer TLS 1.2 only': async ({ hub, paired }) => {
    const between = await tap(newAddress(), hub.address, withoutTls13);
    const answer = await askAs(between.at, { ...withKey(identityOf(paired)), minVersion: 'TLSv1.2' });
    await between.close();
    return answer;
  },
  'a removed PC: its key, a socket that outlived it, a session resumed': async (scene) => {
    const { hub } = scene;
    const pc = await makePc();
    await pair(hub, pc, 'PC yang keluar');
    const identity = identityOf(pc);
    const sessions: Buffer[] = [];
    const outliving = comeAs(hub.address, withKey(identity));
    outliving.socket.on('session', (session) => sessions.push(session));
    if (!(await outliving.ask()).includes(' 200 ')) throw new Error('a paired PC was not answered');
    scene.known.asked += 1;
    const { pcs } = await hub.centre.client.office.get();
    const pcId = pcs.find(({ name }) => name === 'PC yang keluar')?.id ?? '';
    await hub.centre.client.office.remove({ pcId });
    const answers = [await outliving.ask(), await askAs(hub.address, withKey(identity))];
    for (const session of sessions) answers.push(await askAs(hub.address, { ...withKey(identity), session }));
    outliving.socket.destroy();
    await pc.end();
    return answers.join('');
  },
  'everything a PC said, said again': async ({ hub, recorded }) => {
    for (const port of [officePort, pairingPort])
      for (const said of recorded.saidTo(port).slice(0, 6)) await sayBytes(hub.address, port, said);
    return '';
  },
  'half of what a PC said, and nonsense after it': async ({ hub, recorded }) => {
    for (const port of [officePort, pairingPort]) {
      const [said = Buffer.alloc(0)] = recorded.saidTo(port);
      await sayBytes(hub.address, port, said.subarray(0, said.length / 2));
      await sayBytes(hub.address, port, Buffer.concat([said.subarray(0, 100), randomBytes(4_000)]));
      await sayBytes(hub.address, port, randomBytes(20_000));
      await sayBytes(hub.address, port, Buffer.from('GET / HTTP/1.1\r\nhost: titian\r\n\r\n'));
    }
    return '';
  },
};

/** A session of a PC that is still paired is not resumed either: its key is looked at each time. */
export async function countResumed({ hub, paired, known }: Scene): Promise<number> {
  const given: ConnectionOptions = withKey(identityOf(paired));
  const sessions: Buffer[] = [];
  const first = comeAs(hub.address, given);
  first.socket.on('session', (session) => sessions.push(session));
  if (!(await first.ask()).includes(' 200 ')) throw new Error('a paired PC was not answered');
  known.asked += 1;
  first.socket.destroy();
  let resumed = 0;
  for (const session of sessions) {
    const again = comeAs(hub.address, { ...given, session });
    if ((await again.ask()).includes(' 200 ')) known.asked += 1;
    if (again.socket.isSessionReused()) resumed += 1;
    again.socket.destroy();
  }
  return resumed;
}

const hubIdentity = (folder: string): Identity => {
  const kept = readOffice(folder);
  if (kept === undefined) throw new Error('the hub keeps nothing of its office');
  return kept.identity;
};

/** Where the first message of a client says which versions it speaks (extension 43), 1.3 becomes 1.2. */
function withoutTls13({ bytes, way }: Passing): Buffer {
  if (way !== 'to-hub') return bytes;
  const changed = Buffer.from(bytes);
  for (let at = changed.indexOf('002b00', 0, 'hex'); at >= 0; at = changed.indexOf('002b00', at + 1, 'hex')) {
    const length = changed[at + 4] ?? 0;
    for (let place = at + 5; place + 1 < at + 5 + length; place += 2)
      if (changed.readUInt16BE(place) === 0x0304) changed.writeUInt16BE(0x0303, place);
  }
  return changed;
}
