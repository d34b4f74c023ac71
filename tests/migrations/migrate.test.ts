import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { isMigrationDue, type Migration, migrate } from '#database/migrations/migrate';
import { createVaultFile, openDatabase } from '#vault/file/open-database';
import { makeFolder, troubleOf } from '../vault/support.ts';

const first: Migration = {
  number: 1,
  name: 'first',
  up: (db) => {
    db.exec('CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT');
    db.exec(
      'CREATE TABLE note (id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE) STRICT',
    );
  },
};
const second: Migration = {
  number: 2,
  name: 'second',
  up: (db) => void db.exec("ALTER TABLE person ADD COLUMN alias TEXT NOT NULL DEFAULT ''"),
};

let file: string;
let database: Database;
const dataKey = randomBytes(32);

beforeEach(() => {
  file = join(makeFolder(), 'vault.db');
  createVaultFile(file, dataKey, '0d9b1f0e-6a53-4c1e-9d0f-3b0a5a3f0001');
  database = openDatabase(file, dataKey, { newestVersion: 99 });
  return () => database.close();
});

const version = () => database.pragma('user_version', { simple: true });
const tables = () =>
  database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1").pluck().all();
const hash = () => {
  database.pragma('wal_checkpoint(TRUNCATE)');
  return createHash('sha256').update(readFileSync(file)).digest('hex');
};

describe('migrate', () => {
  it('brings a new file to the newest schema, step by step, and has nothing to do again', () => {
    expect(isMigrationDue(database, [first, second])).toBe(true);
    expect(migrate(database, [first])).toEqual({ from: 0, to: 1, applied: [1] });
    database.exec("INSERT INTO person (name) VALUES ('Sari')");
    expect(migrate(database, [first, second])).toEqual({ from: 1, to: 2, applied: [2] });
    expect(database.prepare('SELECT * FROM person').all()).toEqual([{ id: 1, name: 'Sari', alias: '' }]);

    const before = hash();
    expect(isMigrationDue(database, [first, second])).toBe(false);
    expect(migrate(database, [first, second])).toEqual({ from: 2, to: 2, applied: [] });
    expect(hash()).toBe(before);
  });

  it('tells how many it has done, the check of references being one more, and nothing where nothing is due', () => {
    const told: [number, number][] = [];
    const report = (done: number, of: number) => told.push([done, of]);
    migrate(database, [first, second], report);
    const checked = tables().length; // and the references of one table after another
    const parts = Array.from({ length: checked }, (_, at) => [2 + at / checked, 3]);
    expect(told).toEqual([[0, 3], [1, 3], [2, 3], ...parts]);
    migrate(database, [first, second], report);
    expect(told).toHaveLength(3 + checked);
  });

  it('applies the released list to a new file', () => {
    expect(migrate(database, migrations).to).toBe(migrations.length);
    expect(database.pragma('foreign_key_check')).toEqual([]);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('leaves the file as it was when any step fails, even one that half succeeded', async () => {
    migrate(database, [first]);
    database.exec("INSERT INTO person (name) VALUES ('Sari')");
    const before = hash();
    const failing: Migration = {
      number: 3,
      name: 'failing',
      up: (db) => {
        db.exec('CREATE TABLE half (id INTEGER)');
        db.exec("UPDATE person SET name = 'lain'");
        db.exec('INSERT INTO nowhere VALUES (1)');
      },
    };
    const trouble = await troubleOf(() => migrate(database, [first, second, failing]));
    expect([trouble.code, trouble.detail]).toEqual(['migration-failed', { migration: 3 }]);
    expect([version(), tables()]).toEqual([1, ['note', 'person', 'vault_identity']]);
    expect(hash()).toBe(before);
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('refuses a step that breaks references', async () => {
    migrate(database, [first]);
    database.exec("INSERT INTO person (name) VALUES ('Sari'); INSERT INTO note (person) VALUES (1)");
    const breaking: Migration = {
      number: 2,
      name: 'breaking',
      up: (db) => void db.exec('DELETE FROM person'),
    };
    expect((await troubleOf(() => migrate(database, [first, breaking]))).code).toBe('migration-failed');
    expect(database.prepare('SELECT count(*) FROM note').pluck().get()).toBe(1);
  });

  it('lets a step rebuild a table without losing the rows that point to it', () => {
    migrate(database, [first]);
    database.exec("INSERT INTO person (name) VALUES ('Sari'); INSERT INTO note (person) VALUES (1)");
    const rebuilding: Migration = {
      number: 2,
      name: 'rebuilding',
      up: (db) => {
        db.exec('CREATE TABLE person_new (id INTEGER PRIMARY KEY, name TEXT) STRICT');
        db.exec('INSERT INTO person_new SELECT id, name FROM person');
        db.exec('DROP TABLE person');
        db.exec('ALTER TABLE person_new RENAME TO person');
      },
    };
    migrate(database, [first, rebuilding]);
    expect(
      database.prepare('SELECT count(*) FROM note JOIN person ON person.id = note.person').pluck().get(),
    ).toBe(1);
  });

  it('refuses a step that ends the transaction', async () => {
    const ending: Migration = { number: 1, name: 'ending', up: (db) => void db.exec('COMMIT') };
    expect((await troubleOf(() => migrate(database, [ending]))).code).toBe('migration-failed');
    expect(version()).toBe(0);
  });

  it('refuses a newer file without writing a byte', async () => {
    database.pragma('user_version = 1000');
    const before = hash();
    expect((await troubleOf(() => migrate(database, [first]))).code).toBe('newer');
    expect(hash()).toBe(before);
  });

  it('says so when another connection keeps writing', async () => {
    const other = openDatabase(file, dataKey);
    other.exec('BEGIN IMMEDIATE');
    database.pragma('busy_timeout = 50');
    expect((await troubleOf(() => migrate(database, [first]))).code).toBe('busy');
    other.close();
    expect(migrate(database, [first]).to).toBe(1);
  });

  it('refuses a list with a gap or out of order', () => {
    expect(() => migrate(database, [second])).toThrow(RangeError);
    expect(() => migrate(database, [first, first])).toThrow(RangeError);
  });
});
