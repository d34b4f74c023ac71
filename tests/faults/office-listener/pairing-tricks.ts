import { once } from 'node:events';
import { makeIdentity } from '#hosts/office/identity';
import { createInvitation } from '#hosts/office/invite';
import { officePort, pairingPort } from '#hosts/office/wire';
import { makePc, newAddress, type OfficeHub, type OfficePc } from '../../office/support/office.ts';
import { refusalOf } from '../../support/cases.ts';
import { relayBetween, sayLines } from './relay.ts';

/** What a trick at a pairing came to: what the PC that asked was told, and every line that the trickster could read. */
type Came = { told: string; read: string[] };
type Trick = { tells: string; play(stage: Stage): Promise<Came> };
type Stage = { hub: OfficeHub; pc: OfficePc; code: string; wrong: string };

/** The code of the refusal, or that there was none. */
async function toldTo({ client }: OfficePc, address: string, code: string): Promise<string> {
  const asked = client.pc.connect({ address, code, name: 'PC yang diserang' });
  const { data, code: refusal } = await refusalOf(asked).catch(() => ({ data: undefined, code: 'let in' }));
  client.pc.cancel();
  return (data as { code?: string } | undefined)?.code ?? refusal;
}

async function relayed(
  { hub, pc }: Stage,
  code: string,
  change?: Parameters<typeof relayBetween>[2],
): Promise<Came> {
  const at = newAddress();
  const relay = await relayBetween(at, hub.address, change);
  const told = await toldTo(pc, at, code);
  await relay.close();
  return { told, read: relay.lines };
}

/** Tricks of whoever stands between a PC that asks to be let in and the hub. */
export const pairingTricks: Record<string, Trick> = {
  'the right code, relayed over two connections': {
    tells: 'other-channel',
    play: (stage) => relayed(stage, stage.code),
  },
  'a wrong code, relayed over two connections': {
    tells: 'code-wrong',
    play: (stage) => relayed(stage, stage.wrong),
  },
  'the right code, and a proof made up by the relay': {
    tells: 'other-channel',
    play: (stage) =>
      relayed(stage, stage.code, (line, way) =>
        way === 'to-pc' && /refused|proof/.test(line) ? JSON.stringify({ proof: '0'.repeat(64) }) : line,
      ),
  },
  'the proof of the PC given back as that of the hub': {
    tells: 'other-channel',
    play(stage) {
      let own = '';
      return relayed(stage, stage.code, (line, way) => {
        const { proof } = JSON.parse(line) as { proof?: string };
        if (way === 'to-hub' && proof !== undefined) own = proof;
        return way === 'to-pc' && own !== '' ? JSON.stringify({ proof: own }) : line;
      });
    },
  },
  'a hub of its own, with a code of its own': {
    tells: 'code-wrong',
    async play({ pc, code }) {
      const at = newAddress();
      const found = { hostname: 'penipu', port: officePort };
      const identity = await makeIdentity();
      const impostor = await createInvitation({ identity, found, onAdmitted: async () => undefined });
      const server = impostor.add().listen(pairingPort, at);
      await once(server, 'listening');
      const told = await toldTo(pc, at, impostor.shown().code === code ? '00000000' : code);
      impostor.close();
      return { told, read: [] };
    },
  },
  'the lines of a relayed pairing, said again while the code is good': {
    tells: 'refused',
    async play(stage) {
      const { read } = await relayed(stage, stage.code);
      const own = read.filter((line) => /"request"|"finish"/.test(line));
      const answers = await sayLines(stage.hub.address, own);
      return {
        told: /"refused"/.test(answers.at(-1) ?? '') ? 'refused' : 'let in',
        read: [...read, ...answers],
      };
    },
  },
};

/** Twenty PCs guess at the same moment: how many of them were given something to try their guess against. */
export async function countGuesses(hub: OfficeHub): Promise<number> {
  const { client } = hub.centre;
  await client.office.invite();
  const pcs = await Promise.all(Array.from({ length: 20 }, () => makePc()));
  const code = (await client.office.get()).invitation?.code ?? '';
  const wrong = wrongFor(code);
  const told = await Promise.all(pcs.map((pc) => toldTo(pc, hub.address, wrong)));
  const isOver = (await client.office.get()).invitation?.over?.why === 'tries';
  const late = await toldTo(pcs[0] as OfficePc, hub.address, code);
  for (const pc of pcs) await pc.end();
  if (!isOver) throw new Error('the code was still good after twenty guesses');
  return told.filter((one) => one === 'code-wrong').length + (late === 'let in' ? 100 : 0);
}

/** A code that is not the right one. */
export const wrongFor = (code: string): string => `${(Number(code[0]) + 1) % 10}${code.slice(1)}`;
