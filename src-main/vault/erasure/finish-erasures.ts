import { sql } from 'kysely';
import type { Trx } from '#database/connect';
import type { ErasedPerson } from '../file/erased.ts';
import type { OpenVault } from '../file/open-vault.ts';
import { keepErased } from '../keys/vault-keys.ts';

/** Everybody in the ledger, the longest erased first. */
async function listErased(trx: Trx): Promise<ErasedPerson[]> {
  return await trx
    .selectFrom('erasedPerson')
    .orderBy('erasedAt')
    .select(['clientId', 'erasedAt as at'])
    .execute();
}

/**
 * Does what must follow an erasure once its rows are gone, and again after a process was killed in between: the ledger
 * goes into the slot file, the database is rewritten so that nothing of what was freed is left, and the log is cut.
 * Says whether all of it is done: a backup that is being read keeps the log for a while, and the next time ends it.
 * Throws VaultError of the folder.
 */
export async function finishErasures(vault: Vault, now: string): Promise<boolean> {
  const { db, sqlite } = vault;
  const unfinished = await db
    .transaction()
    .execute((trx) =>
      trx.selectFrom('erasedPerson').where('finishedAt', 'is', null).select('clientId').execute(),
    );
  if (unfinished.length === 0) return true;
  await vault.firstCheck?.ended;
  await keepErased(vault, await db.transaction().execute(listErased));
  // Outside any transaction, and in its turn.
  const isClean = await db.connection().execute(async (connection) => {
    await sql`vacuum`.execute(connection);
    return cutLog(sqlite);
  });
  if (!isClean) return false;
  await db
    .transaction()
    .execute((trx) =>
      trx.updateTable('erasedPerson').set({ finishedAt: now }).where('finishedAt', 'is', null).execute(),
    );
  return true;
}
type Vault = Pick<OpenVault, 'db' | 'sqlite' | 'folder' | 'dataKey' | 'firstCheck'>;

/** Empties the log into the file; false while somebody still reads what is in it. */
function cutLog(sqlite: OpenVault['sqlite']): boolean {
  const [row] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  return row?.busy === 0;
}
