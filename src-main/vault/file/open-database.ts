import { closeSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import BetterSqlite, { type Database } from 'better-sqlite3';
import { migrations } from '#database/migrations/list';
import { newestNumber } from '#database/migrations/migrate';
import { fileMode } from '#platform/files/vault-files';
import { codeOf, toVaultError, VaultError, withVaultErrors } from '#platform/vault-error';
import { teachAuditMac } from './audit-chain.ts';
import { keyBytes } from './envelope.ts';
import { checkPages } from './page-check.ts';
import { pageBytes } from './page-cipher.ts';

/** Marks the file as Titian's: the letters "Titi". */
export const applicationId = 0x54697469;

/** How long a connection waits for another's write, in ms. */
const busyTimeoutMs = 5000;

type KeyedDatabase = Database & { key(key: Buffer): number };

// Every setting a connection must have and the value it must read back. Most are not stored in the file, and the
// library's defaults are wrong for us in several places (vault/SECURITY.md D2).
const settings: readonly (readonly [name: string, wanted: string, readsBack: string | number])[] = [
  ['synchronous', 'FULL', 2],
  ['temp_store', 'MEMORY', 2],
  ['foreign_keys', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['busy_timeout', `${busyTimeoutMs}`, busyTimeoutMs],
];

type OpenDatabaseOptions = {
  /** A connection that cannot write: for worker threads and for checking a file. */
  readonly?: boolean;
  /** Refuses the file of another vault. */
  expectVaultId?: string;
  /** The newest `user_version` this program reads; the newest migration unless a test says otherwise. */
  newestVersion?: number;
};

/**
 * Opens a vault's database: the only way any connection is made. Never creates a file, and writes nothing to one it
 * refuses. The caller keeps (and wipes) `dataKey`.
 * Throws VaultError `database-lost`, `empty`, `truncated`, `damaged`, `foreign` (also for a wrong key: a wrong key is
 * never called damage), `newer`, `busy`, `setting-refused`, or a trouble of the folder.
 */
export function openDatabase(file: string, dataKey: Uint8Array, options: OpenDatabaseOptions = {}): Database {
  return explained(file, dataKey, () => {
    refuseWithoutKey(file);
    if (!options.readonly) connect(file, dataKey, { ...options, readonly: true }).close();
    return connect(file, dataKey, options);
  });
}

/** Before a file is called unreadable it is read once more, after so many ms (vault/SECURITY.md D14, D28). */
const secondTryMs = 250;

/**
 * `openDatabase`, and once more when it was refused: what a virus scanner, a backup program or a loose cable did to one
 * reading is not damage. Waits a quarter of a second between. Throws the VaultError of the second try.
 */
export async function openDatabaseTwice(...opening: Parameters<typeof openDatabase>): Promise<Database> {
  try {
    return openDatabase(...opening);
  } catch (error) {
    // Another program was waited for already, and a newer form stays newer.
    if (error instanceof VaultError && (error.code === 'busy' || error.code === 'newer')) throw error;
    await pause(secondTryMs);
    return openDatabase(...opening);
  }
}

/**
 * Makes the empty database of a new vault. Throws VaultError `folder-not-empty` when the file is there, and leaves no
 * file behind when it fails.
 */
export function createVaultFile(file: string, dataKey: Uint8Array, vaultId: string): void {
  withVaultErrors(dirname(file), () => {
    reserve(file);
    try {
      const database = open(file, dataKey, {});
      try {
        database.pragma(`application_id = ${applicationId}`);
        database.pragma('journal_mode = WAL');
        database.exec('CREATE TABLE vault_identity (vault_id TEXT NOT NULL) STRICT');
        database.prepare('INSERT INTO vault_identity (vault_id) VALUES (?)').run(vaultId);
      } finally {
        database.close();
      }
    } catch (error) {
      for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
      throw error;
    }
  });
}

/** The id of the vault a connection belongs to. */
function readVaultId(database: Database): string | undefined {
  const row = database.prepare<[], { vault_id: string }>('SELECT vault_id FROM vault_identity').get();
  return row?.vault_id;
}

function connect(file: string, dataKey: Uint8Array, options: OpenDatabaseOptions): Database {
  const database = open(file, dataKey, options);
  try {
    checkIdentity(database, options);
    teachAuditMac(database, dataKey, readVaultId(database) ?? '');
    if (!options.readonly) setAndReadBack(database, 'journal_mode', 'WAL', 'wal');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Connects, keys and sets, without reading a page of the file yet. */
function open(file: string, dataKey: Uint8Array, { readonly = false }: OpenDatabaseOptions): Database {
  const database = new BetterSqlite(file, {
    fileMustExist: true,
    readonly,
    timeout: busyTimeoutMs,
  }) as KeyedDatabase;
  try {
    setAndReadBack(database, 'cipher', "'sqlcipher'", 'sqlcipher');
    // 4, not 0: only this is the SQLCipher 4 format on page 1 (vault/SECURITY.md D1).
    setAndReadBack(database, 'legacy', '4', '4');
    giveKey(database, dataKey);
    for (const [name, wanted, readsBack] of settings) setAndReadBack(database, name, wanted, readsBack);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Without `raw:` the bytes would be taken for a pass phrase. */
function giveKey(database: KeyedDatabase, dataKey: Uint8Array): void {
  if (dataKey.length !== keyBytes) throw new RangeError(`A data key has ${keyBytes} bytes`);
  const key = Buffer.alloc(4 + keyBytes);
  key.write('raw:', 'latin1');
  key.set(dataKey, 4);
  try {
    if (database.key(key) !== 0) throw new VaultError('setting-refused');
  } finally {
    key.fill(0);
  }
}

function setAndReadBack(database: Database, name: string, wanted: string, readsBack: string | number): void {
  database.pragma(`${name} = ${wanted}`);
  const rows = database.pragma(name) as Record<string, unknown>[];
  const value = Object.values(rows[0] ?? {})[0];
  if (value !== readsBack) throw new VaultError('setting-refused', {}, new Error(`${name} reads ${value}`));
}

function checkIdentity(database: Database, { expectVaultId, newestVersion }: OpenDatabaseOptions): void {
  if (database.pragma('application_id', { simple: true }) !== applicationId) throw new VaultError('foreign');
  const version = database.pragma('user_version', { simple: true }) as number;
  if (version > (newestVersion ?? newestNumber(migrations))) throw new VaultError('newer');
  if (expectVaultId !== undefined && readVaultId(database) !== expectVaultId) throw new VaultError('foreign');
}

/** What can be told from outside. SQLite would open an empty file as a valid, empty database. */
export function refuseWithoutKey(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new VaultError('database-lost');
  if (size === 0) throw new VaultError('empty');
  if (isPlainSqlite(file)) throw new VaultError('foreign');
  if (size < pageBytes) throw new VaultError('truncated', { foundBytes: size, expectedBytes: pageBytes });
}

function isPlainSqlite(file: string): boolean {
  const handle = openSync(file, 'r');
  try {
    const head = Buffer.alloc(16);
    readSync(handle, head, 0, 16, 0);
    return head.toString('latin1') === 'SQLite format 3\0';
  } finally {
    closeSync(handle);
  }
}

function reserve(file: string): void {
  try {
    closeSync(openSync(file, 'wx', fileMode));
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new VaultError('folder-not-empty', { path: dirname(file) });
    throw error;
  }
}

/** SQLite says only "not a database" or "malformed"; the pages themselves say which trouble it is. */
function explained<Result>(file: string, dataKey: Uint8Array, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const trouble = toVaultError(error, dirname(file));
    if (trouble?.code !== 'damaged') throw trouble ?? error;
    const { fileBytes, declaredBytes, healthy } = checkPages(file, dataKey);
    if (healthy === 0) throw new VaultError('foreign', {}, error);
    if (declaredBytes !== undefined && declaredBytes > fileBytes) {
      throw new VaultError('truncated', { foundBytes: fileBytes, expectedBytes: declaredBytes }, error);
    }
    throw new VaultError('damaged', {}, error);
  }
}
