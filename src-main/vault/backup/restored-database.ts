import type { Database } from 'better-sqlite3';
import { v7 as uuidv7 } from 'uuid';
import { connect } from '#database/connect';
import { migrations } from '#database/migrations/list';
import { isMigrationDue } from '#database/migrations/migrate';
import { vaultFiles } from '#platform/files/vault-files';
import type { JobOptions } from '#platform/jobs/run-job';
import { VaultError } from '#platform/vault-error';
import { writeAudit } from '../audit/audit.ts';
import { putSlotChanges } from '../audit/audit-tip.ts';
import { reapplyErasures } from '../erasure/reapply-erasures.ts';
import type { AuditTip } from '../file/audit-chain.ts';
import type { ErasedPerson } from '../file/erased.ts';
import { migrateInWorker } from '../file/migrate-job.ts';
import { openDatabase } from '../file/open-database.ts';
import type { OpenedBackup } from './open-backup.ts';

type Restored = {
  opened: OpenedBackup;
  workshop: string;
  vaultFolder: string;
  /** Who was erased since the backup was made, or before. */
  erased: readonly ErasedPerson[];
  userId: string;
  now: string;
};

/**
 * Brings an unpacked database up to date, erases again whoever was erased (vault/SECURITY.md D12), and writes into its
 * audit that it was restored, with the heads of both trails. Gives who works there. Throws VaultError `user-unknown`
 * for one who is not Kepala there.
 */
export async function prepareRestored(restored: Restored, options: JobOptions) {
  const { opened, workshop, vaultFolder, erased, userId, now } = restored;
  const { manifest, dataKey } = opened;
  const replaced = readHeadOf(vaultFolder, opened);
  const { database: file } = vaultFiles(workshop);
  const sqlite = openDatabase(file, dataKey, { expectVaultId: manifest.vaultId });
  const db = connect(sqlite);
  try {
    if (isMigrationDue(sqlite, migrations))
      await migrateInWorker({ file, vaultId: manifest.vaultId, dataKey }, options);
    const prepared = await db.transaction().execute(async (trx) => {
      const users = await trx
        .selectFrom('user')
        .where('isActive', '=', 1)
        .select(['id', 'loginName', 'role'])
        .execute();
      const head = users.find(({ id, role }) => id === userId && role === 'head');
      if (head === undefined) throw new VaultError('user-unknown');
      const reapplied = await reapplyErasures(trx, erased, { vaultFolder: workshop, now });
      const detail = {
        backup: manifest.id,
        backupMadeAt: manifest.madeAt,
        restoredSeq: manifest.audit.seq,
        restoredMac: manifest.audit.mac,
        replacedSeq: replaced?.seq,
        replacedMac: replaced?.mac,
        ...(reapplied.clients > 0 ? { erasedAgain: reapplied.clients } : {}),
      };
      const actor = { id: head.id, role: head.role, sessionId: uuidv7() };
      const row = {
        at: now,
        actor,
        operation: 'backup.restore',
        kind: 'write',
        outcome: 'done',
        detail,
      } as const;
      await writeAudit(trx, row);
      await putSlotChanges(trx, 0);
      const activeUsers = new Set(users.map(({ id }) => id));
      return { loginName: head.loginName, activeUsers, reapplied };
    });
    await prepared.reapplied.removeFiles();
    if (prepared.reapplied.clients > 0) sqlite.exec('vacuum');
    return prepared;
  } finally {
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
    await db.destroy();
  }
}

/** The head of the vault that is replaced; undefined when there is none, or it cannot be read any more. */
function readHeadOf(vaultFolder: string, { manifest, dataKey }: OpenedBackup): AuditTip | undefined {
  let database: Database | undefined;
  try {
    const { database: file } = vaultFiles(vaultFolder);
    database = openDatabase(file, dataKey, { readonly: true, expectVaultId: manifest.vaultId });
    return database.prepare<[], AuditTip>('select seq, mac from audit order by seq desc limit 1').get();
  } catch {
    return undefined;
  } finally {
    database?.close();
  }
}
