import { statSync } from 'node:fs';
import type { VaultTrouble, VaultTroubleDetail } from '#domain/safety/vault-troubles';
import { toVaultError, VaultError } from '#platform/vault-error';
import { openVault } from '../file/open-vault.ts';
import { hashBeginning } from './backup-file.ts';
import { checkDatabase, type DatabaseFacts } from './check-database.ts';
import { toPlaceError } from './place-errors.ts';

/** A database and what opens it. The key lies in shared memory, so that the thread that gave it wipes it. */
export type KeyedFile = { file: string; vaultId: string; dataKey: Uint8Array };

/** Facts of a database that passed every check. */
export type CheckedDatabase = DatabaseFacts & { bytes: number; sha256: string };

/** An Error loses its code on the way between threads; a trouble told as data does not. */
export type Answer<Value> = { value: Value } | { trouble: VaultTrouble; detail: VaultTroubleDetail };

type Report = (done: number, of: number) => void;

/**
 * Copies a database into the empty file `target`, consistent and encrypted under the same key, then opens the copy
 * and checks it; runs in a worker. The trouble is `backup-unsound`, one of the place of `target`, or of the database.
 */
export function takeSnapshot(input: KeyedFile & { target: string }, report: Report) {
  const { file, vaultId, dataKey, target } = input;
  return asResult(async () => {
    const database = openVault(file, dataKey, { readonly: true, expectVaultId: vaultId });
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

function copyInto(database: ReturnType<typeof openVault>, target: string): void {
  try {
    database.prepare('VACUUM INTO ?').run(target);
  } catch (error) {
    throw toPlaceError(error, target) ?? error;
  }
}

function check({ file, vaultId, dataKey }: KeyedFile): DatabaseFacts {
  try {
    const database = openVault(file, dataKey, { readonly: true, expectVaultId: vaultId });
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

/** What the work gives, or its trouble as data. */
export async function asResult<Value>(work: () => Promise<Value>): Promise<Answer<Value>> {
  try {
    return { value: await work() };
  } catch (error) {
    const known = toVaultError(error, '');
    if (known === undefined) throw error;
    return { trouble: known.code, detail: known.detail };
  }
}
