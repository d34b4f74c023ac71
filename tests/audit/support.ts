import { copyFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { vaultFiles } from '#platform/files/vault-files';
import type { AuditTip } from '#vault/file/audit-chain';
import { openDatabase } from '#vault/file/open-database';
import { readSlotFile } from '#vault/keys/slot-file';
import { unlockWithPassphrase } from '#vault/keys/unlock';
import { headLogin, type TestCentre } from '../support/test-centre.ts';

/** What somebody with a pass phrase and a tool of their own can do: write what they like, past the triggers. */
export async function tamper({ app, folder }: TestCentre, work: (database: Database) => void) {
  await app.lock();
  const { dataKey, vaultId } = await unlockWithPassphrase({ folder, ...headLogin, now: new Date() });
  const database = openDatabase(vaultFiles(folder).database, dataKey, { expectVaultId: vaultId });
  database.exec('drop trigger audit_is_kept; drop trigger audit_is_whole');
  work(database);
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}

/** Locks, and copies the database, and all that stands beside it too if so wanted, aside or back again. */
export async function copyVault(
  { app, folder }: TestCentre,
  direction: 'aside' | 'back',
  { withSlots = false } = {},
): Promise<void> {
  await app.lock();
  const { database, slots, previousSlots, rescueCopy } = vaultFiles(folder);
  for (const file of withSlots ? [database, slots, previousSlots, rescueCopy] : [database]) {
    const aside = join(folder, '..', `kemarin-${basename(file)}`);
    if (direction === 'aside') copyFileSync(file, aside);
    else copyFileSync(aside, file);
  }
}

/** The last row of the trail, of the open vault. */
export async function tipOf({ app }: TestCentre): Promise<AuditTip> {
  const vault = await app.context.keeper.current();
  const row = vault?.sqlite
    .prepare<[], AuditTip>('select seq, mac from audit order by seq desc limit 1')
    .get();
  if (row === undefined) throw new Error('the vault is locked, or its trail is empty');
  return row;
}

/** The last row of the trail as the slot file knows it. */
export async function keptTipOf({ folder }: TestCentre): Promise<AuditTip | undefined> {
  return (await readSlotFile(folder)).slotFile.auditHead;
}
