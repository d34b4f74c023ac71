import { createDecipheriv, createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import BetterSqlite, { type Database } from 'better-sqlite3';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { VaultError } from '#platform/vault-error';
import { applicationId, createVaultFile, openDatabase, openDatabaseTwice } from '#vault/file/open-database';
import { makeFolder, troubleOf } from './support.ts';

const vaultId = '0d9b1f0e-6a53-4c1e-9d0f-3b0a5a3f0001';
const dataKey = randomBytes(32);
const canary = 'Kenari Rahasia Telantar';
let healthy: string;
const open: Database[] = [];

beforeAll(() => {
  healthy = join(makeFolder(), 'vault.db');
  createVaultFile(healthy, dataKey, vaultId);
  const database = openDatabase(healthy, dataKey);
  database.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT) STRICT');
  const insert = database.prepare('INSERT INTO note (body) VALUES (?)');
  database.transaction(() => {
    for (let count = 0; count < 400; count += 1) insert.run(`${canary} ${count} ${'x'.repeat(400)}`);
  })();
  database.close();
});

afterEach(() => {
  for (const database of open.splice(0)) database.close();
});

function copyOfHealthy(): string {
  const file = join(makeFolder(), 'vault.db');
  copyFileSync(healthy, file);
  return file;
}

function opened(file: string, options?: Parameters<typeof openDatabase>[2]): Database {
  const database = openDatabase(file, dataKey, options);
  open.push(database);
  return database;
}

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

describe('openDatabase', () => {
  it('gives every connection the settings of D2, writing or reading', () => {
    const file = copyOfHealthy();
    const read = (database: Database) =>
      Object.fromEntries(
        ['cipher', 'legacy', 'journal_mode', 'synchronous', 'temp_store', 'foreign_keys', 'secure_delete']
          .concat(['trusted_schema', 'cell_size_check', 'busy_timeout', 'locking_mode', 'application_id'])
          .map((name) => [name, database.pragma(name, { simple: true })]),
      );
    const wanted = {
      cipher: 'sqlcipher',
      legacy: '4',
      journal_mode: 'wal',
      synchronous: 2,
      temp_store: 2,
      foreign_keys: 1,
      secure_delete: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      busy_timeout: 5000,
      locking_mode: 'normal',
      application_id: applicationId,
    };
    expect(read(opened(file))).toEqual(wanted);
    expect(read(opened(file, { readonly: true }))).toEqual(wanted);
  });

  it('writes the SQLCipher 4 format: a second implementation reads every page', () => {
    const bytes = readFileSync(healthy);
    const salt = bytes.subarray(0, 16);
    const macKey = pbkdf2Sync(
      dataKey,
      salt.map((byte) => byte ^ 0x3a),
      2,
      32,
      'sha512',
    );
    let text = '';
    for (let page = 1; page <= bytes.length / 4096; page += 1) {
      const start = page === 1 ? 16 : 0;
      const content = bytes.subarray((page - 1) * 4096, page * 4096);
      const number = Buffer.alloc(4);
      number.writeUInt32LE(page);
      const mac = createHmac('sha512', macKey).update(content.subarray(start, 4032)).update(number).digest();
      expect(mac.equals(content.subarray(4032))).toBe(true);
      const decipher = createDecipheriv('aes-256-cbc', dataKey, content.subarray(4016, 4032));
      text += decipher.setAutoPadding(false).update(content.subarray(start, 4016)).toString('latin1');
    }
    expect(text).toContain('CREATE TABLE vault_identity');
    expect(text).toContain(`${canary} 399`);
  });

  it('refuses a file written with legacy=0, which is not the SQLCipher 4 format', async () => {
    const file = join(makeFolder(), 'vault.db');
    const database = new BetterSqlite(file) as Database & { key(key: Buffer): number };
    database.pragma("cipher = 'sqlcipher'");
    database.pragma('legacy = 0');
    database.key(Buffer.concat([Buffer.from('raw:'), dataKey]));
    database.pragma(`application_id = ${applicationId}`);
    database.exec('CREATE TABLE vault_identity (vault_id TEXT)');
    database.close();
    expect(['damaged', 'foreign']).toContain((await troubleOf(() => openDatabase(file, dataKey))).code);
  });

  it('leaves no plain byte in the file or its log, while open and after', () => {
    const file = copyOfHealthy();
    opened(file).prepare('INSERT INTO note (body) VALUES (?)').run(`${canary} baru`);
    const seen = readdirSync(join(file, '..')).map((name) => readFileSync(join(file, '..', name), 'latin1'));
    expect(seen.length).toBe(3);
    for (const text of seen) {
      expect(text).not.toContain('SQLite format 3');
      expect(text).not.toContain('Kenari');
      expect(text).not.toContain('CREATE TABLE');
    }
  });

  it('gives a second reader the rows just saved, and lets it write nothing', () => {
    const file = copyOfHealthy();
    const writer = opened(file);
    const reader = opened(file, { readonly: true, expectVaultId: vaultId });
    writer.exec("INSERT INTO note (body) VALUES ('sesudah')");
    expect(reader.prepare("SELECT count(*) FROM note WHERE body = 'sesudah'").pluck().get()).toBe(1);
    expect(() => reader.exec('DELETE FROM note')).toThrow(/readonly/);
  });

  it('serves worker threads their own readers while the writer works', async () => {
    const file = copyOfHealthy();
    const writer = opened(file);
    writer.exec("BEGIN IMMEDIATE; INSERT INTO note (body) VALUES ('belum selesai')");
    const answers = [1, 2].map(async () => {
      const worker = new Worker(new URL('./count-notes.ts', import.meta.url), {
        workerData: { file, dataKey },
      });
      const [count] = await once(worker, 'message');
      return count;
    });
    expect(await Promise.all(answers)).toEqual([400, 400]);
    writer.exec('COMMIT');
  });

  it('leaves the data key to its owner', () => {
    const key = Uint8Array.from(dataKey);
    open.push(openDatabase(copyOfHealthy(), key));
    expect(Buffer.from(key).equals(dataKey)).toBe(true);
  });

  it('refuses to make the file of a vault over another', async () => {
    const file = copyOfHealthy();
    const before = hashOf(file);
    expect((await troubleOf(() => createVaultFile(file, dataKey, vaultId))).code).toBe('folder-not-empty');
    expect(hashOf(file)).toBe(before);
  });
});

describe('openDatabase refuses, and changes nothing', () => {
  async function refused(
    file: string,
    key: Uint8Array = dataKey,
    options?: Parameters<typeof openDatabase>[2],
  ) {
    const before = existsSync(file) ? hashOf(file) : 'none';
    const trouble = await troubleOf(() => openDatabase(file, key, options));
    expect(existsSync(file) ? hashOf(file) : 'none').toBe(before);
    expect((await troubleOf(() => openDatabase(file, key, { ...options, readonly: true }))).code).toBe(
      trouble.code,
    );
    return trouble;
  }

  it('a missing file, and does not make one', async () => {
    expect((await refused(join(makeFolder(), 'vault.db'))).code).toBe('database-lost');
  });

  it('an empty file, which SQLite alone would take for an empty database', async () => {
    const file = join(makeFolder(), 'vault.db');
    writeFileSync(file, '');
    expect((await refused(file)).code).toBe('empty');
  });

  it('a truncated file, telling how much is left', async () => {
    const file = copyOfHealthy();
    const whole = readFileSync(file).length;
    truncateSync(file, Math.floor(whole / 2) + 100);
    const trouble = await refused(file);
    expect(trouble.code).toBe('truncated');
    expect(trouble.detail).toEqual({ foundBytes: Math.floor(whole / 2) + 100, expectedBytes: whole });
  });

  it('a file cut within its first page', async () => {
    const file = copyOfHealthy();
    truncateSync(file, 1000);
    expect((await refused(file)).code).toBe('truncated');
  });

  it('a wrong key as foreign, never as damage', async () => {
    expect((await refused(copyOfHealthy(), randomBytes(32))).code).toBe('foreign');
  });

  it('a plain SQLite file and a file of noise as foreign', async () => {
    const plain = join(makeFolder(), 'vault.db');
    new BetterSqlite(plain).exec('CREATE TABLE a (b)').close();
    expect((await refused(plain)).code).toBe('foreign');
    const noise = join(makeFolder(), 'vault.db');
    writeFileSync(noise, randomBytes(40_960));
    expect((await refused(noise)).code).toBe('foreign');
  });

  it('the file of another vault under the same key', async () => {
    const trouble = await refused(copyOfHealthy(), dataKey, {
      expectVaultId: '0d9b1f0e-6a53-4c1e-9d0f-3b0a5a3f0002',
    });
    expect(trouble.code).toBe('foreign');
  });

  it('a damaged first page as damage, since other pages still answer to the key', async () => {
    const file = copyOfHealthy();
    const bytes = readFileSync(file);
    bytes[2000] = (bytes[2000] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect((await refused(file)).code).toBe('damaged');
  });

  it('a newer file, even one with an unfinished log beside it', async () => {
    const file = copyOfHealthy();
    const writer = opened(file);
    writer.pragma('user_version = 1000');
    const torn = join(makeFolder(), 'vault.db');
    for (const suffix of ['', '-wal']) copyFileSync(file + suffix, torn + suffix);
    const log = hashOf(`${torn}-wal`);
    expect((await refused(torn)).code).toBe('newer');
    expect(hashOf(`${torn}-wal`)).toBe(log);

    writer.close();
    expect((await refused(file)).code).toBe('newer');
  });

  it('a damaged page met later is named as damage too', async () => {
    const file = copyOfHealthy();
    const bytes = readFileSync(file);
    const at = bytes.length - 6000;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const database = opened(file);
    const { toVaultError } = await import('#platform/vault-error');
    let code: string | undefined;
    try {
      database.prepare('SELECT sum(length(body)) FROM note').get();
    } catch (error) {
      code = toVaultError(error, file)?.code;
    }
    expect(code).toBe('damaged');
  });
});

describe('a second try', () => {
  it.each<[string, (file: string) => void]>([
    ['the file', (file) => rmSync(file)],
    ['its first page', (file) => writeFileSync(file, readFileSync(file).fill(7, 0, 4096))],
    ['its end', (file) => truncateSync(file, 3 * 4096 + 100)],
  ])('opens what only one reading did not find whole: %s', async (_what, take) => {
    const file = copyOfHealthy();
    take(file);
    const first = await troubleOf(() => openDatabase(file, dataKey));
    setTimeout(() => copyFileSync(healthy, file), 100);
    open.push(await openDatabaseTwice(file, dataKey));
    expect(first).toBeInstanceOf(VaultError);
  });

  it('refuses what stays damaged, and changes nothing in it', async () => {
    const file = copyOfHealthy();
    truncateSync(file, 3 * 4096 + 100);
    const before = hashOf(file);
    const first = await troubleOf(() => openDatabase(file, dataKey));
    expect((await troubleOf(() => openDatabaseTwice(file, dataKey))).code).toBe(first.code);
    expect(hashOf(file)).toBe(before);
  });
});
