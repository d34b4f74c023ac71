import { createCipheriv, createHmac, createSecretKey, pbkdf2Sync } from 'node:crypto';
import { closeSync, openSync, readSync, renameSync, statSync, truncateSync, writeSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import BetterSqlite, { type Database } from 'better-sqlite3';
import { createPageCipher, pageBytes, saltBytes } from '#vault/file/page-cipher';

/** A file, half of whose pages one thread turns into another. */
type Turning = {
  from: string;
  to: string;
  key: Uint8Array;
  salt: Uint8Array;
  seal: boolean;
  at: number;
  of: number;
};

/** So many pages are read and written at once. */
const atOnce = 256;
const plainHead = Buffer.from('SQLite format 3\0', 'latin1');
const reservedBytes = 80;

/**
 * Works on a vault's database as on a plain file and seals its pages again: the cipher within SQLite takes ten times as
 * long as that of the processor, and writes a page as often as it changes. Nobody else has the vault open.
 */
export async function inPlain(
  file: string,
  dataKey: Uint8Array,
  work: (plain: Database) => void,
): Promise<void> {
  const plain = `${file}-terbuka`;
  const salt = Buffer.alloc(saltBytes);
  const handle = openSync(file, 'r');
  readSync(handle, salt, 0, saltBytes, 0);
  closeSync(handle);
  await turn({ from: file, to: plain, key: dataKey, salt, seal: false });
  const database = new BetterSqlite(plain);
  work(database);
  database.close();
  await turn({ from: plain, to: plain, key: dataKey, salt, seal: true });
  renameSync(plain, file);
}

/** On both processors, each page in its place: into another file, or into the same. */
async function turn(what: Omit<Turning, 'at' | 'of'>): Promise<void> {
  if (what.to !== what.from) {
    closeSync(openSync(what.to, 'w'));
    truncateSync(what.to, statSync(what.from).size);
  }
  const threads = 2;
  await Promise.all(
    Array.from({ length: threads }, async (_, at) => {
      const worker = new Worker(new URL(import.meta.url), { workerData: { ...what, at, of: threads } });
      await new Promise<void>((done, failed) => {
        worker.once('error', failed);
        worker.once('exit', () => done());
      });
    }),
  );
}

function turnPages({ from, to, key, salt, seal, at, of }: Turning): void {
  const pages = statSync(from).size / pageBytes;
  const [source, target] = [openSync(from, 'r'), openSync(to, 'r+')];
  const buffer = Buffer.alloc(atOnce * pageBytes);
  const turnPage = seal ? sealing(key, salt) : opening(key, salt);
  const last = at === of - 1 ? pages : Math.floor((pages / of) * (at + 1));
  for (let first = Math.floor((pages / of) * at); first < last; first += atOnce) {
    const count = Math.min(atOnce, last - first);
    readSync(source, buffer, 0, count * pageBytes, first * pageBytes);
    for (let one = 0; one < count; one++)
      turnPage(buffer.subarray(one * pageBytes, (one + 1) * pageBytes), first + one + 1);
    writeSync(target, buffer, 0, count * pageBytes, first * pageBytes);
  }
  closeSync(source);
  closeSync(target);
}

function opening(key: Uint8Array, salt: Uint8Array) {
  const cipher = createPageCipher(key, salt);
  return (page: Buffer, number: number) => {
    if (!cipher.isHealthy(page, number)) throw new Error(`page ${number} is not of this vault`);
    page.set(cipher.decrypt(page, number));
  };
}

/** The form that `page-cipher.ts` reads; the IV is made of the number, since nobody's secret lies here. */
function sealing(key: Uint8Array, salt: Uint8Array) {
  const macBytes = pbkdf2Sync(
    key,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    'sha512',
  );
  const [cipherKey, macKey] = [createSecretKey(key), createSecretKey(macBytes)];
  const [iv, place] = [Buffer.alloc(16), Buffer.alloc(4)];
  return (page: Buffer, number: number) => {
    const start = number === 1 ? plainHead.length : 0;
    iv.writeUInt32LE(number);
    place.writeUInt32LE(number);
    const cipher = createCipheriv('aes-256-cbc', cipherKey, iv).setAutoPadding(false);
    page.set(cipher.update(page.subarray(start, -reservedBytes)), start);
    page.set(iv, pageBytes - reservedBytes);
    const told = page.subarray(start, pageBytes - 64);
    page.set(createHmac('sha512', macKey).update(told).update(place).digest(), pageBytes - 64);
    if (number === 1) page.set(salt);
  };
}

if (!isMainThread) turnPages(workerData as Turning);
