import { createHash, randomBytes, randomInt } from 'node:crypto';

const [pageBytes, footBytes, hashBytes] = [4096, 80, 32];
const mark = Buffer.from('TITIANBACKUP', 'latin1');

/** The parts of a backup file as backup-file.ts writes them. */
type Parts = { database: Buffer; text: Buffer; seal: Buffer };

function partsOf(whole: Buffer): Parts {
  const length = whole.readUInt32BE(whole.length - 16);
  const start = whole.length - footBytes - length;
  return {
    database: whole.subarray(0, start),
    text: whole.subarray(start, start + length),
    seal: whole.subarray(-footBytes, -footBytes + hashBytes),
  };
}

/** A file of these parts with every hash made to match, as one without the key could write it. */
function assemble({ database, text, seal }: Parts): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  const hash = createHash('sha256').update(text).update(seal).digest();
  return Buffer.concat([database, text, seal, hash, length, mark]);
}

function withManifest(parts: Parts, change: (manifest: Record<string, never>) => object): Buffer {
  const manifest = JSON.parse(parts.text.toString());
  const text = Buffer.from(JSON.stringify({ ...manifest, ...change(manifest) }));
  return assemble({ ...parts, text });
}

/** A file whose manifest was made to fit a database that is not its own. */
const fitted = (parts: Parts, database: Buffer): Buffer =>
  withManifest({ ...parts, database }, () => ({
    database: { bytes: database.length, sha256: createHash('sha256').update(database).digest('hex') },
  }));

function changed(bytes: Buffer, work: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(bytes);
  work(copy);
  return copy;
}

function swapPages(database: Buffer): Buffer {
  const pages = database.length / pageBytes;
  const one = 1 + randomInt(pages - 1);
  const other = 1 + ((one + randomInt(pages - 2)) % (pages - 1));
  const at = (page: number) => database.subarray(page * pageBytes, (page + 1) * pageBytes);
  return changed(database, (copy) => {
    copy.set(at(other), one * pageBytes);
    copy.set(at(one), other * pageBytes);
  });
}

const flip = (bytes: Buffer, at: number) =>
  changed(bytes, (copy) => {
    copy[at] = (copy[at] ?? 0) ^ (1 << randomInt(8));
  });

/** A backup, an earlier one of the same vault, and one of another vault. */
export type Sources = { whole: Buffer; earlier: Buffer; foreign: Buffer };

/** Ways to spoil a backup, by chance and by intent. */
export const mutations: Readonly<Record<string, (sources: Sources) => Buffer>> = {
  'a bit anywhere': ({ whole }) => flip(whole, randomInt(whole.length)),
  'a bit of manifest or foot': ({ whole }) => flip(whole, whole.length - 1 - randomInt(2_000)),
  'random bytes over a run': ({ whole }) =>
    changed(whole, (copy) => {
      const bytes = randomBytes(1 + randomInt(5_000));
      copy.set(bytes, randomInt(copy.length - bytes.length));
    }),
  'a sector of zeros': ({ whole }) =>
    changed(whole, (copy) => void copy.fill(0, ...sector(randomInt(Math.floor(copy.length / 512))))),
  'cut off': ({ whole }) => whole.subarray(0, randomInt(whole.length)),
  'a part missing': ({ whole }) => {
    const at = randomInt(whole.length - 1);
    return Buffer.concat([whole.subarray(0, at), whole.subarray(at + 1 + randomInt(whole.length - at - 1))]);
  },
  'something added': ({ whole }) => Buffer.concat([whole, randomBytes(1 + randomInt(100))]),
  'something put before it': ({ whole }) => Buffer.concat([randomBytes(pageBytes), whole]),
  'two pages swapped': ({ whole }) => {
    const parts = partsOf(whole);
    return assemble({ ...parts, database: swapPages(parts.database) });
  },
  'two pages swapped, the manifest made to fit': ({ whole }) => {
    const parts = partsOf(whole);
    return fitted(parts, swapPages(parts.database));
  },
  'the database of an earlier backup': ({ whole, earlier }) =>
    assemble({ ...partsOf(whole), database: partsOf(earlier).database }),
  'the same, the manifest made to fit': ({ whole, earlier }) =>
    fitted(partsOf(whole), partsOf(earlier).database),
  'the database of another vault': ({ whole, foreign }) =>
    assemble({ ...partsOf(whole), database: partsOf(foreign).database }),
  'the manifest of another vault': ({ whole, foreign }) =>
    assemble({ ...partsOf(foreign), database: partsOf(whole).database }),
  'the manifest of an earlier backup': ({ whole, earlier }) =>
    assemble({ ...partsOf(earlier), database: partsOf(whole).database }),
  'the HMAC of an earlier manifest': ({ whole, earlier }) =>
    assemble({ ...partsOf(whole), seal: partsOf(earlier).seal }),
  'other counts': ({ whole }) =>
    withManifest(partsOf(whole), () => ({ counts: { clients: randomInt(99), cases: 9, notes: 9 } })),
  'another head of the audit': ({ whole }) =>
    withManifest(partsOf(whole), () => ({
      audit: { seq: randomInt(999), mac: 'f'.repeat(64), troubles: 0 },
    })),
  'another slot of the recovery key': ({ whole, foreign }) => {
    const { recovery } = JSON.parse(partsOf(foreign).text.toString());
    return withManifest(partsOf(whole), () => ({ recovery }));
  },
  'another vault’s backup, whole': ({ foreign }) => foreign,
  'a form still to come': ({ whole }) => withManifest(partsOf(whole), () => ({ version: 2 + randomInt(9) })),
  noise: () => randomBytes(1 + randomInt(100_000)),
};

const sector = (number: number): [from: number, to: number] => [number * 512, (number + 1) * 512];
