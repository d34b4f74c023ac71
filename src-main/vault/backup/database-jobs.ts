import { statSync } from 'node:fs';
import type { VaultTrouble } from '#domain/safety/vault-troubles';
import { hashBeginning } from '#platform/files/read-bytes';
import type { Report } from '#platform/jobs/define-job';
import { toVaultError, VaultError } from '#platform/vault-error';
import { type Answer, asResult, type KeyedFile } from '../file/keyed-job.ts';
import { openDatabase } from '../file/open-database.ts';
import { checkDatabase, type DatabaseFacts } from './check-database.ts';
import { toPlaceError } from './place-errors.ts';

/** Facts of a database that passed every check. */
export type CheckedDatabase = DatabaseFacts & { bytes: number; sha256: string };

/**
 * Copies a database into the empty file `target`, consistent and encrypted under the same key, then opens the copy
 * and checks it; runs in a worker. The trouble is `backup-unsound`, one of the place of `target`, or of the database.
 */
export function takeSnapshot(input: KeyedFile & { target: string }, report: Report) {
  const { file, vaultId, dataKey, target } = input;
  return asResult(async () => {
    const database = openDatabase(file, dataKey, { readonly: true, expectVaultId: vaultId });
    try {
      copyInto(database, target);
    } finally {
      database.close();
    }
    report(1, 3);
    const facts = check({ file: target, vaultId, dataKey });
    report(2, 3);
    const bytes = statSync(target).size;
    return { ...facts, bytes, sha256: await hashBeginning(target, bytes) } satisfies CheckedDatabase;
  });
}

/** Opens a database, or the one a backup begins with, and makes every check; runs in a worker. */
export function inspectDatabase(input: KeyedFile): Promise<Answer<DatabaseFacts>> {
  return asResult(async () => check(input));
}

function copyInto(database: ReturnType<typeof openDatabase>, target: string): void {
  try {
    database.prepare('VACUUM INTO ?').run(target);
  } catch (error) {
    throw toPlaceError(error, target) ?? error;
  }
}

function check({ file, vaultId, dataKey }: KeyedFile): DatabaseFacts {
  try {
    const database = openDatabase(file, dataKey, { readonly: true, expectVaultId: vaultId });
    try {
      const facts = checkDatabase(database, { dataKey, vaultId });
      if (facts !== undefined) return facts;
    } finally {
      database.close();
    }
  } catch (error) {
    const known = toVaultError(error, file);
    if (known === undefined || !unsound.has(known.code)) throw error;
  }
  throw new VaultError('backup-unsound');
}

/** Troubles that are named after the vault's own file, and here mean the copy. */
const unsound: ReadonlySet<VaultTrouble> = new Set(['damaged', 'truncated', 'foreign', 'empty']);
