import type { Database } from 'better-sqlite3';
import type { Report } from '#platform/jobs/define-job';
import { toVaultError, VaultError } from '#platform/vault-error';

/**
 * One step of the schema, frozen once released. `up` uses the raw connection and neither begins nor commits.
 */
export type Migration = { number: number; name: string; up(database: Database): void };

type Migrated = { from: number; to: number; applied: number[] };

/**
 * Brings a database to the newest schema in one transaction: all pending migrations, or none. Kysely's own
 * migrator is not used, because it leaves half a migration behind (vault/SECURITY.md D16). `report` hears how
 * many are done, the check of references being one more. Throws VaultError `newer` before any
 * write, `migration-failed`, `busy`, or `disk-full` and the like; the file is then as it was.
 */
export function migrate(
  database: Database,
  migrations: readonly Migration[],
  report: Report = () => undefined,
): Migrated {
  refuseGaps(migrations);
  const newest = newestNumber(migrations);
  const from = readVersion(database);
  if (from > newest) throw new VaultError('newer');
  if (from === newest) return { from, to: newest, applied: [] };

  // Rebuilding a table drops the old one, which with foreign keys on would delete the rows that point to it.
  // The setting cannot change inside a transaction; the check before COMMIT takes its place.
  database.pragma('foreign_keys = OFF');
  report(0, newest - from + 1);
  try {
    database.exec('BEGIN IMMEDIATE');
    const applied = applyPending(database, migrations, report);
    refuseBrokenReferences(database, newest, (part) => report(applied.length + part, newest - from + 1));
    database.exec('COMMIT');
    return { from, to: newest, applied };
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw toVaultError(error, database.name) ?? error;
  } finally {
    database.pragma('foreign_keys = ON');
  }
}

/** Whether `migrate` would have something to do; a backup is due first (vault/SECURITY.md D16). */
export function isMigrationDue(database: Database, migrations: readonly Migration[]): boolean {
  return readVersion(database) < newestNumber(migrations);
}

/** The number of the newest migration, 0 for an empty list. */
export function newestNumber(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.number ?? 0;
}

function applyPending(database: Database, migrations: readonly Migration[], report: Report): number[] {
  // Read again under the write lock: another process may have migrated meanwhile.
  const pending = migrations.filter(({ number }) => number > readVersion(database));
  for (const [done, migration] of pending.entries()) {
    apply(database, migration);
    report(done + 1, pending.length + 1);
  }
  return pending.map(({ number }) => number);
}

function apply(database: Database, migration: Migration): void {
  const { number } = migration;
  try {
    migration.up(database);
    if (!database.inTransaction) throw new Error(`Migration ${number} ended the transaction`);
    database.pragma(`user_version = ${number}`);
  } catch (error) {
    throw (
      toVaultError(error, database.name) ?? new VaultError('migration-failed', { migration: number }, error)
    );
  }
}

/** Once for all that was applied: on ten thousand cases one such check reads twelve seconds. `reached` is a part of 1. */
function refuseBrokenReferences(
  database: Database,
  migration: number,
  onReached: (reached: number) => void,
): void {
  const tables = database
    .prepare<[], string>(
      "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%'",
    )
    .pluck()
    .all();
  for (const [checked, table] of tables.entries()) {
    onReached(checked / tables.length);
    const broken = database.pragma(`foreign_key_check("${table}")`) as { parent: string }[];
    if (broken[0] === undefined) continue;
    const cause = new Error(`${broken.length} rows of ${table} miss their ${broken[0].parent}`);
    throw new VaultError('migration-failed', { migration }, cause);
  }
}

function refuseGaps(migrations: readonly Migration[]): void {
  for (const [index, { number, name }] of migrations.entries()) {
    if (number !== index + 1) throw new RangeError(`Migration ${name} should be number ${index + 1}`);
  }
}

function readVersion(database: Database): number {
  return database.pragma('user_version', { simple: true }) as number;
}
