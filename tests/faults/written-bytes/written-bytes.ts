import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpackText } from '../../support/unlock.ts';
import { childScript } from '../support/child-script.ts';
import type { Fault } from '../support/fault.ts';
import { canaries, dress, flock, occurs } from './canaries.ts';
import { countSkipped, makeDay } from './day.ts';
import { readTrace, traceScript } from './trace.ts';
import { makeWorkstationDay } from './workstation-day.ts';

const here = import.meta.dirname;

/** Every byte a working day hands to the system, searched for what must not be seen. */
export const writtenBytes: Fault = {
  name: 'written-bytes',
  goal: 'P1, I7',
  promise: 'nothing of a working day is written in clear, and nothing leaves the machine',
  trials: { short: 1, long: 10 },
  run: (trials) =>
    search(trials, async () => {
      const { centre, secrets } = await makeDay();
      return { folder: centre.folder, secrets, close: () => centre.close() };
    }),
};

/** The same on a PC that works on the vault of another. */
export const writtenAtWorkstation: Fault = {
  name: 'written-at-workstation',
  goal: 'P1, I7, D20',
  promise: 'nothing of a working day is written on a PC kerja, and it speaks with its PC induk alone',
  trials: { short: 1, long: 10 },
  run: (trials) => search(trials, makeWorkstationDay),
};

/** A day that can begin in a folder; the address is of the one PC that may be spoken with. */
type Day = {
  folder: string;
  secrets: readonly (string | Uint8Array)[];
  address?: string;
  close(): Promise<void>;
};

/** As strace tells of an address with every letter in hex. */
const dressed = (address: string) => Buffer.from(address).toString('hex').replace(/../g, '\\x$&');

/** Whether the name stands in a locked file, once it is opened as its recipient opens it. */
async function tellsWhenOpened(path: string, password: string): Promise<boolean> {
  if (!existsSync(path) || password === '') return false;
  const text = await unpackText({ file: new Blob([readFileSync(path)]), password });
  return text.includes(canaries.name);
}

async function search(trials: number, begin: () => Promise<Day>) {
  const found = { hits: 0, connections: 0, bytes: 0, skipped: 0, unflown: 0, unseen: 0, exports: 0 };
  for (let trial = 0; trial < trials; trial++) {
    const work = mkdtempSync(join(tmpdir(), 'titian-trace-'));
    const asked = join(work, 'diminta');
    mkdirSync(asked);
    const { folder, secrets, address, close } = await begin();
    const [log, exported] = [join(work, 'trace.log'), join(asked, 'nominatif.zip')];
    const day = JSON.parse(await traceScript(await childScript('workday'), [folder, exported], log));
    const password = [...day.backwards].reverse().join('');
    found.skipped += countSkipped(day.done);
    found.unflown += flock - day.flown;
    const { written, connections } = await readTrace(log);
    const isElsewhere = (call: string) => address === undefined || !call.includes(dressed(address));
    found.connections += connections.filter(isElsewhere).length;
    // What leaves by name leaves locked: nothing is seen in it either, until it is opened with what was told beside it.
    const unseen = password === '' ? secrets : [...secrets, password];
    for (const bytes of written.values()) {
      found.bytes += bytes.length;
      found.hits += unseen.filter((secret) => occurs(secret, bytes)).length;
    }
    if (await tellsWhenOpened(exported, password)) found.exports++;

    // The same eyes on a script that does write them, each in every dress.
    const careless = join(work, 'careless.log');
    const texts = JSON.stringify(Object.values(canaries));
    await traceScript(join(here, 'careless.ts'), [join(work, 'out'), texts], careless);
    const clear = Buffer.concat([...(await readTrace(careless)).written.values()]);
    for (const canary of Object.values(canaries)) {
      found.unseen += Object.values(dress(canary)).filter((dressed) => !clear.includes(dressed)).length;
    }
    await close();
    rmSync(work, { recursive: true, force: true });
  }
  return [
    {
      what: `secrets seen in ${(found.bytes / 1_048_576).toFixed(1)} MB written`,
      count: found.hits,
      wanted: 0,
    },
    {
      what: 'files somebody asked for, opened with their password, in which they are seen',
      count: found.exports,
      wanted: trials,
    },
    { what: 'connections made', count: found.connections, wanted: 0 },
    { what: 'kinds of work the day left out', count: found.skipped, wanted: 0 },
    { what: `canaries of ${flock} that did not fly`, count: found.unflown, wanted: 0 },
    { what: 'dresses the search would have missed', count: found.unseen, wanted: 0 },
  ];
}
