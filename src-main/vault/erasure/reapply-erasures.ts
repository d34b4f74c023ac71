import type { Trx } from '#database/connect';
import type { ErasedPerson } from '../file/erased.ts';
import { purgeClient } from './purge-client.ts';

/** How many people and cases an older backup brought back, and that are gone again. */
type Reapplied = { clients: number; cases: number; removeFiles(): Promise<void> };

/**
 * Erases again whoever an older backup holds, and writes all of them into the ledger, so that a still older one brings
 * nobody back. The caller rewrites the database afterwards.
 */
export async function reapplyErasures(
  trx: Trx,
  erased: readonly ErasedPerson[],
  { vaultFolder, now }: { vaultFolder: string; now: string },
): Promise<Reapplied> {
  const reapplied = { clients: 0, cases: 0 };
  const removals: (() => Promise<void>)[] = [];
  for (const { clientId, at } of erased) {
    // An open case in the backup had been closed before the erasure; it ends on the day the person was erased.
    await trx
      .updateTable('caseFile')
      .set({ leftOn: at.slice(0, 10) })
      .where('clientId', '=', clientId)
      .where('leftOn', 'is', null)
      .execute();
    const purged = await purgeClient(trx, { vaultFolder, clientId, erasedAt: at });
    if (purged !== undefined) {
      reapplied.clients += 1;
      reapplied.cases += purged.purged.cases;
      removals.push(purged.removeFiles);
    }
    await trx
      .insertInto('erasedPerson')
      .values({ clientId, erasedAt: at, cases: 0, records: 0, finishedAt: now })
      .onConflict((conflict) => conflict.column('clientId').doUpdateSet({ finishedAt: now }))
      .execute();
  }
  return {
    ...reapplied,
    async removeFiles() {
      for (const remove of removals) await remove();
    },
  };
}
