import type { Database } from 'better-sqlite3';
import type { Report } from '#platform/jobs/define-job';
import { VaultError } from '#platform/vault-error';
import { checkDatabase } from '../backup/check-database.ts';
import { keepFormerAuditKey } from '../file/audit-chain.ts';
import { asResult, type KeyedFile } from '../file/keyed-job.ts';
import { createVaultFile, openDatabase } from '../file/open-database.ts';

/** A database, and the file and key its copy is to have. Both keys lie in shared memory. */
export type RekeyOrder = KeyedFile & { target: string; newKey: Uint8Array };

type Part = { name: string; kind: 'table' | 'virtual' };

/**
 * Copies every row of a database into a new file under another key, row by row, since a database that is given a new
 * key in place cannot be opened at all when that is cut off (vault/SECURITY.md D13). The chain's former key goes along.
 * Then makes every check of a backup on the copy; runs in a worker. The trouble is `copy-unsound`, or one of either
 * file.
 */
export function copyUnderNewKey({ file, vaultId, dataKey, target, newKey }: RekeyOrder, report: Report) {
  return asResult(async () => {
    const source = openDatabase(file, dataKey, { readonly: true, expectVaultId: vaultId });
    try {
      createVaultFile(target, newKey, vaultId);
      const copy = openDatabase(target, newKey, { expectVaultId: vaultId });
      try {
        copyAll(source, copy, report);
        keepFormerAuditKey(copy, dataKey, vaultId);
        if (!isSame(source, copy) || checkDatabase(copy, { dataKey: newKey, vaultId }) === undefined)
          throw new VaultError('copy-unsound');
        copy.pragma('wal_checkpoint(TRUNCATE)');
      } finally {
        copy.close();
      }
    } finally {
      source.close();
    }
  });
}

function copyAll(source: Database, copy: Database, report: Report): void {
  const parts = partsOf(source);
  copy.pragma('foreign_keys = OFF');
  copy.transaction(() => {
    for (const [index, { name, kind }] of parts.entries()) {
      if (name !== 'vault_identity') {
        copy.exec(definitionOf(source, name));
        if (kind === 'virtual') copySettings(source, copy, name);
        copyRows(source, copy, name);
      }
      report(index + 1, parts.length);
    }
    // Last, so that no trigger fires and no index is kept while rows come in.
    for (const sql of definitions(source, "type in ('index', 'trigger', 'view')")) copy.exec(sql);
    copy.pragma(`user_version = ${source.pragma('user_version', { simple: true })}`);
  })();
  copy.pragma('foreign_keys = ON');
}

function copyRows(source: Database, copy: Database, table: string): void {
  const columns = columnsOf(source, table);
  const marks = columns.map(() => '?').join(', ');
  const insert = copy.prepare(`insert into "${table}" (${columns.join(', ')}) values (${marks})`);
  const rows = source
    .prepare(`select ${columns.join(', ')} from "${table}"`)
    .raw()
    .safeIntegers();
  for (const row of rows.iterate()) insert.run(row as unknown[]);
}

/** What a full-text table was told once, such as to forget deleted words at once, stands in a shadow of it. */
function copySettings(source: Database, copy: Database, table: string): void {
  const set = copy.prepare(`insert into "${table}" ("${table}", rank) values (?, ?)`);
  const settings = source
    .prepare<[], { k: string; v: unknown }>(`select k, v from "${table}_config" where k <> 'version'`)
    .safeIntegers()
    .all();
  for (const { k, v } of settings) set.run(k, v);
}

/** The tables that hold rows of their own: a virtual table makes its shadows itself. */
function partsOf(database: Database): Part[] {
  return database
    .prepare<[], Part>(
      `select name, type as kind from pragma_table_list
       where schema = 'main' and type in ('table', 'virtual') and name not like 'sqlite_%' order by rowid`,
    )
    .all();
}

/** A virtual table's rows are found by their rowid. */
function columnsOf(database: Database, table: string): string[] {
  const names = database
    .prepare<[string], { name: string }>('select name from pragma_table_info(?)')
    .all(table)
    .map(({ name }) => `"${name}"`);
  const isVirtual = partsOf(database).some(({ name, kind }) => name === table && kind === 'virtual');
  return isVirtual ? ['rowid', ...names] : names;
}

function definitionOf(database: Database, name: string): string {
  return definitions(database, `name = '${name}'`)[0] ?? '';
}

function definitions(database: Database, which: string): string[] {
  return database
    .prepare<[], { sql: string }>(`select sql from sqlite_schema where sql is not null and ${which}`)
    .all()
    .map(({ sql }) => sql);
}

/** Every table has as many rows, but for the former key that came along. */
function isSame(source: Database, copy: Database): boolean {
  const count = (database: Database, name: string) =>
    database.prepare<[], { rows: number }>(`select count(*) rows from "${name}"`).get()?.rows;
  return partsOf(source).every(
    ({ name }) => name === 'former_audit_key' || count(source, name) === count(copy, name),
  );
}
