import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { isDeepStrictEqual } from 'node:util';
import type { Database } from 'better-sqlite3';
import { migrations } from '#database/migrations/list';
import { type Migration, migrate, newestNumber } from '#database/migrations/migrate';
import { vaultFiles } from '#platform/files/vault-files';
import { ownBackupFolder } from '#vault/backup/backup-names';
import { listBackups } from '#vault/backup/list-backups';
import { openDatabase } from '#vault/file/open-database';
import { copyFixture, fixtureLogin, releasedSchemas } from '../migrations/fixtures.ts';
import type { Fault } from './support/fault.ts';
import { multiplyPeople } from './support/multiply.ts';
import { openApp } from './support/open-app.ts';

const newest = newestNumber(migrations);
const longestMs = 10_000;

const failing: Migration = {
  number: newest + 1,
  name: 'failing at its end',
  up(database) {
    database.exec(
      'create table half (id integer); update client set alias = full_name; delete from caseload_row',
    );
    database.exec('insert into nowhere values (1)');
  },
};

/** The vault of every schema that was released is opened by this build. */
export const migrationLadder: Fault = {
  name: 'migration-ladder',
  goal: 'R9',
  promise: 'every released schema comes up to the newest with every row it had, or stays as it was',
  trials: { short: 1, long: 5 },
  async run(trials) {
    const people = trials < 5 ? 0 : 5_000;
    const found = { changed: [] as string[], unsafe: 0, broken: 0, half: 0, people: 0, slowest: 0 };
    for (let trial = 0; trial < trials; trial++) {
      for (const schema of releasedSchemas) {
        const { folder, dataKey, remove } = await copyFixture(schema);
        const { database: file } = vaultFiles(folder);
        const read = <Result>(work: (database: Database) => Result): Result => {
          const database = openDatabase(file, dataKey, { newestVersion: newest + 1 });
          try {
            return work(database);
          } finally {
            database.close();
          }
        };
        if (people > 0) read((database) => multiplyPeople(database, people));
        const before = hashOf(file);
        if (!read(failsWhole) || hashOf(file) !== before) found.half++;

        const old = read((database) => readColumns(database, columnsOf(database)));
        const { app, client } = openApp(folder);
        const began = performance.now();
        await client.vault.unlock(fixtureLogin);
        found.slowest = Math.max(found.slowest, Math.round(performance.now() - began));
        found.people = Math.max(found.people, Number(old.client?.rows));
        if ((await client.audit.verify({})).found > 0) found.broken++;
        await app.lock({ hasty: true });
        const columns = Object.fromEntries(Object.entries(old).map(([table, { names }]) => [table, names]));
        const now = read((database) => readColumns(database, columns));
        for (const table of Object.keys(old)) {
          if (!isDeepStrictEqual(now[table], old[table])) found.changed.push(`${schema}: ${table}`);
        }
        const { backups } = await listBackups(ownBackupFolder(folder));
        const isKept = backups.some(({ manifest }) => manifest.schemaVersion === schema);
        if (schema < newest && !isKept) found.unsafe++;
        await app.close();
        remove();
      }
    }
    return [
      {
        what: `tables that lost or changed a row, schema ${releasedSchemas} to ${newest} (${found.changed})`,
        count: found.changed.length,
        wanted: 0,
      },
      {
        what: `logins over ${longestMs / 1000} s with ${found.people} people (slowest ${found.slowest} ms)`,
        count: found.slowest > longestMs ? 1 : 0,
        wanted: 0,
      },
      { what: 'trails of the audit broken', count: found.broken, wanted: 0 },
      { what: 'migrated without a backup of the old form', count: found.unsafe, wanted: 0 },
      { what: 'files changed by a migration that fails', count: found.half, wanted: 0 },
    ];
  },
};

/** Whether a list that ends with a failing migration is refused, whatever it had done until then. */
function failsWhole(database: Database): boolean {
  try {
    migrate(database, [...migrations, failing]);
    return false;
  } catch {
    database.pragma('wal_checkpoint(TRUNCATE)');
    return true;
  }
}

/** What falls due is told by the table of duties of this build; which stay was before another, by its days alone. */
const retold = new Set(['next_due_on', 'next_due_what', 'previous_case_id']);

/** What the logins and settings of a migrated vault add to, and its search index, which is rebuilt. */
const growing = /^(sqlite_|setting|caseload_search)/;

const columnsOf = (database: Database): Record<string, string[]> => {
  const tables = database
    .prepare<[], string>("select name from sqlite_schema where type = 'table' order by 1")
    .pluck()
    .all()
    .filter((name) => !growing.test(name));
  return Object.fromEntries(
    tables.map((table) => {
      const columns = database.pragma(`table_info(${table})`) as { name: string }[];
      return [table, columns.map(({ name }) => name).filter((name) => !retold.has(name))];
    }),
  );
};

/** Rows and a hash of the values in columns that were there before; of the audit, what was there before. */
function readColumns(database: Database, columns: Record<string, string[]>) {
  return Object.fromEntries(
    Object.entries(columns).map(([table, names]) => {
      const until = table === 'audit' ? `where seq <= ${firstLogin(database)}` : '';
      const rows = database.prepare(`select ${names} from ${table} ${until}`).raw().all();
      const sorted = rows.map((row) => JSON.stringify(row)).sort();
      return [table, { names, rows: rows.length, hash: sha256(sorted.join('\n')) }];
    }),
  );
}

/**
 * The last row of the audit before this build wrote its first: a login, or the warning of the clock before
 * it.
 */
function firstLogin(database: Database): number {
  const find = "select min(seq) - 1 from audit where operation = 'vault.unlock' or operation like 'clock.%'";
  const last = 'select max(seq) from audit';
  return database.prepare<[], number>(`select coalesce((${find}), (${last}))`).pluck().get() ?? 0;
}

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const hashOf = (file: string) => sha256(readFileSync(file));
