import { makePc } from '../../office/support/office.ts';
import type { Fault, Figure } from '../support/fault.ts';
import { crowd, muteHub, mutePeers } from './crowd.ts';
import { leadAstray } from './impostor.ts';
import { countGuesses, pairingTricks, wrongFor } from './pairing-tricks.ts';
import type { Scene } from './scene.ts';
import { countResumed, sessionTricks } from './session-tricks.ts';
import { countUnheard, flock, foundIn, foundOfCodes, speak } from './spoken.ts';

/** Whoever connects and says nothing is cut off by then; whoever asks a hub that says nothing is told by then, in ms. */
const toldMs = 20_000;
/** A thousand connections say something of others' waiting only where a thousand are made. */
const enough = 5;

/** Somebody listens in the cable of an office, and stands in it with every trick of pairing and session. */
export const officeListener: Fault = {
  name: 'office-listener',
  goal: 'I7',
  promise: 'nothing is read in the cable of an office, and nobody is served but the PCs that were let in',
  trials: { short: 1, long: enough },
  async run(trials) {
    const { scene, spoken, codes } = await speak();
    const heard = scene.recorded.heard();
    const figures: Figure[] = [
      {
        what: `canaries of ${flock} in clear, in ${(heard.length / 1e6).toFixed(1)} MB of pairing and session`,
        count: foundIn(heard, spoken).length + flock - spoken.length,
        wanted: 0,
      },
      {
        what: 'the same, said without a cipher, that were not found',
        count: await countUnheard(spoken),
        wanted: 0,
      },
      { what: 'codes or hashes of a code in the cable', count: foundOfCodes(heard, codes), wanted: 0 },
    ];
    for (let trial = 0; trial < trials; trial++) add(figures, await playAll(scene));
    add(figures, await crowded(scene, trials >= enough ? 1_000 : 100));
    await scene.end();
    return figures;
  },
};

/** Adds what a further round found to figures of the same name. */
function add(figures: Figure[], more: readonly Figure[]): void {
  for (const one of more) {
    const same = figures.find(({ what }) => what.split(' (')[0] === one.what.split(' (')[0]);
    if (same === undefined) figures.push({ ...one });
    else Object.assign(same, { what: one.count === 0 ? same.what : one.what, count: same.count + one.count });
  }
}

/** Every trick once. */
async function playAll(scene: Scene): Promise<Figure[]> {
  const served: string[] = [];
  const resumed = await countResumed(scene);
  for (const [name, play] of Object.entries(sessionTricks)) {
    const [given, known] = [scene.given(), scene.known.asked];
    const answer = await play(scene);
    const strangers = scene.given() - given - (scene.known.asked - known);
    if (strangers > 0 || /HTTP\/1|titian/i.test(answer)) served.push(name);
  }
  const pairing = await playPairing(scene);
  const astray = await leadAstray(scene);
  const working = await scene.paired.client.vault.status().then(
    ({ office }) => office !== undefined,
    () => false,
  );
  return [
    { what: named('tricks that were served', served), count: served.length, wanted: 0 },
    { what: 'sessions resumed', count: resumed, wanted: 0 },
    ...pairing,
    { what: 'bytes of a request told to whoever is not the hub', count: astray.told, wanted: 0 },
    { what: named('of these not said on the screen', astray.unsaid), count: astray.unsaid.length, wanted: 0 },
    { what: 'rounds after which the PC that may was not served', count: working ? 0 : 1, wanted: 0 },
  ];
}

async function playPairing({ hub }: Scene): Promise<Figure[]> {
  const { client } = hub.centre;
  const before = (await client.office.get()).pcs.length;
  const letIn: string[] = [];
  let readable = 0;
  for (const [name, { tells, play }] of Object.entries(pairingTricks)) {
    const pc = await makePc();
    await client.office.invite();
    const code = (await client.office.get()).invitation?.code ?? '';
    const { told, read } = await play({ hub, pc, code, wrong: wrongFor(code) });
    const { pcs, invitation } = await client.office.get();
    if (told !== tells || pcs.length !== before || invitation?.guest !== undefined)
      letIn.push(`${name}: ${told}`);
    readable += foundOfCodes(Buffer.from(read.join('\n')), [code]);
    await pc.end();
  }
  const guesses = await countGuesses(hub);
  return [
    { what: named('pairings not refused in the words for it', letIn), count: letIn.length, wanted: 0 },
    { what: 'codes or hashes of a code before whoever relays', count: readable, wanted: 0 },
    { what: `guesses of one code over three, of twenty at once`, count: Math.max(0, guesses - 3), wanted: 0 },
  ];
}

async function crowded(scene: Scene, connections: number): Promise<Figure[]> {
  const { isRefused, tookMs, stayed } = await mutePeers(scene);
  const toldAfter = await muteHub(scene);
  const { before, during, connected } = await crowd(scene, connections);
  const say = (times: readonly number[]) =>
    `median ${at(times, 0.5).toFixed(0)}, p95 ${at(times, 0.95).toFixed(0)}, longest ${at(times, 1).toFixed(0)} ms`;
  return [
    {
      what: `pairings refused among peers that say nothing (took ${tookMs.toFixed(0)} ms)`,
      count: isRefused ? 1 : 0,
      wanted: 0,
    },
    { what: `of these not cut off after ${toldMs / 1_000} s`, count: stayed, wanted: 0 },
    {
      what: `hubs that say nothing not told within ${toldMs / 1_000} s (told after ${(toldAfter / 1_000).toFixed(1)} s)`,
      count: toldAfter < toldMs ? 0 : 1,
      wanted: 0,
    },
    {
      what: `calls over 1 s while one PC made ${connected} connections, of ${during.length} (${say(during)}; before ${say(before)})`,
      count: connections >= 1_000 ? during.filter((ms) => ms > 1_000).length : 0,
      wanted: 0,
    },
    { what: 'calls that could not be measured', count: during.length > 0 ? 0 : 1, wanted: 0 },
  ];
}

const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;

/** A figure names what it counts. */
const named = (what: string, names: readonly string[]): string =>
  names.length === 0 ? what : `${what} (${names.join('; ')})`;
