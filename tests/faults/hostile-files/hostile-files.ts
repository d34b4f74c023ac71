import { runAlone } from '#platform/jobs/run-alone';
import { readFileJob, readingLimits } from '#platform/sheets/read-file-job';
import { csv, workbook } from '../../import/support.ts';
import type { Fault } from '../support/fault.ts';
import { madeBook } from './made-zip.ts';

/** More of the processor than any of these files may take, in milliseconds; more memory than one may take, in bytes. */
const [longest, most] = [2_000, 150_000_000];

/** A generator of numbers from 0 to below 1 that gives the same again for the same seed. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    return (((mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed) >>> 0) / 4_294_967_296;
  };
}

const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (at: number, cells: string) => `<row r="${at}">${cells}</row>`;

/** Files made to do harm, none of which is taken. */
const made: Record<string, () => Buffer> = {
  'unfolds to 200 MB': () => madeBook(Buffer.alloc(200_000_000, 32)),
  'unfolds to 200 MB and says 100 bytes': () => madeBook(Buffer.alloc(200_000_000, 32), [], 100),
  'has a lone cell at the far end': () => madeBook(row(1_048_576, cell('XFD1048576', 'x'))),
  'defines entities that grow': () =>
    madeBook(
      Buffer.from(
        `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "${'x'.repeat(100)}"><!ENTITY b "${'&a;'.repeat(100)}">]><worksheet><sheetData>${row(1, cell('A1', '&b;'))}</sheetData></worksheet>`,
      ),
    ),
  'carries a program': () =>
    madeBook(row(1, cell('A1', 'x')), [{ name: 'xl/vbaProject.bin', content: Buffer.from('Sub') }]),
  'climbs out of its folder': () =>
    madeBook(row(1, cell('A1', 'x')), [{ name: '../../../tmp/jahat.xml', content: Buffer.from('x') }]),
  'has two thousand entries': () =>
    madeBook(
      row(1, cell('A1', 'x')),
      Array.from({ length: 2_000 }, (_, at) => ({ name: `xl/media/${at}.xml`, content: Buffer.from('x') })),
    ),
  'is locked or old': () =>
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(4_096)]),
  'is a web page that runs': () => Buffer.from('<html><script>while(1){}</script><p>tanpa tabel</p></html>'),
  'is one row of a million columns': () => Buffer.from(';'.repeat(1_000_000)),
  'is noise': () => Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * 7919) % 256)),
};

/** Some bytes are flipped, cut, doubled, filled with others, or put in the place of others. */
function mutate(file: Buffer, random: () => number): Buffer {
  const copy = Buffer.from(file);
  const at = () => Math.floor(random() * copy.length);
  const kind = Math.floor(random() * 6);
  if (kind === 0)
    for (let times = 1 + random() * 8; times > 0; times--) copy[at()] = Math.floor(random() * 256);
  if (kind === 1) return copy.subarray(0, at());
  if (kind === 2) return Buffer.concat([copy.subarray(0, at()), copy.subarray(at())]);
  if (kind === 3) copy.fill(0, at(), at());
  if (kind === 4) {
    const from = at();
    copy.copy(copy, at(), from, Math.min(copy.length, from + 200));
  }
  if (kind === 5) {
    // The sizes and places that a zip says of itself.
    const end = copy.lastIndexOf('PK\x05\x06', undefined, 'latin1');
    if (end > 0)
      copy.writeUInt32LE(Math.floor(random() * 4_294_967_295), end + 8 + Math.floor(random() * 3) * 4);
  }
  return copy;
}

/** Foreign files that were damaged by chance or made to do harm are read as an import reads them. */
export const hostileFiles: Fault = {
  name: 'hostile-files',
  goal: 'I10',
  promise: 'a foreign file that is damaged or made to do harm is read or refused, in little time and memory',
  trials: { short: 24, long: 1_000 },
  async run(trials, seed = 20_261_130) {
    const random = chance(seed);
    const rows = Array.from({ length: 60 }, (_, at) => [
      at,
      `Orang ${at}`,
      'L',
      '01/02/2010',
      'Anak Terlantar',
    ]);
    const whole = [Buffer.from(await workbook({ Data: rows, Lain: rows })), Buffer.from(csv(rows))];
    const found = {
      slow: [] as string[],
      heavy: [] as string[],
      taken: [] as string[],
      failed: [] as string[],
    };
    const look = async (what: string, file: Buffer) => {
      const before = process.memoryUsage.rss();
      // Of the clock a busy machine makes anything; what is spent is the file's doing.
      const began = process.cpuUsage();
      const given = { bytes: new Uint8Array(file) };
      const read = await runAlone(readFileJob, given, { limits: readingLimits }).catch(() => undefined);
      const { user, system } = process.cpuUsage(began);
      const took = (user + system) / 1_000;
      if (read === undefined) found.failed.push(what);
      if (took > longest) found.slow.push(`${what}: ${Math.round(took)} ms`);
      const more = process.memoryUsage.rss() - before;
      if (more > most) found.heavy.push(`${what}: ${Math.round(more / 1e6)} MB`);
      return read;
    };
    // What a thread costs to start, and what the first file brings into memory, is no file's doing.
    await look('a whole file', whole[0] ?? Buffer.alloc(0));
    Object.assign(found, { slow: [], heavy: [] });
    const isWholeRead = (await look('a whole file', whole[0] ?? Buffer.alloc(0)))?.ok === true;
    const harmful = Object.entries(made);
    for (const [what, make] of harmful) if ((await look(what, make()))?.ok) found.taken.push(what);
    // One endless text is no harm, and no list either.
    await look('nothing but quotation marks', Buffer.from('"'.repeat(1_000_000)));
    for (let trial = harmful.length; trial < trials; trial++) {
      const file = whole[trial % whole.length] ?? Buffer.alloc(0);
      await look(`mutation ${trial} of seed ${seed}`, mutate(file, random));
    }
    const told = (what: string, names: readonly string[]) =>
      names.length === 0 ? what : `${what} (${names.slice(0, 3).join('; ')})`;
    return [
      { what: told('reading threads that failed', found.failed), count: found.failed.length, wanted: 0 },
      {
        what: told(`files that took over ${longest} ms of the processor`, found.slow),
        count: found.slow.length,
        wanted: 0,
      },
      {
        what: told(`files that took over ${most / 1e6} MB`, found.heavy),
        count: found.heavy.length,
        wanted: 0,
      },
      {
        what: told('files made to do harm that were taken', found.taken),
        count: found.taken.length,
        wanted: 0,
      },
      { what: 'whole files refused', count: isWholeRead ? 0 : 1, wanted: 0 },
    ];
  },
};
