import { existsSync } from 'node:fs';
import { copyFile, cp } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { Centre } from '#contract/centre';
import type { Role } from '#domain/roles';
import { attachmentFolder } from '../attachments/attachment-files.ts';
import { writeAudit } from '../audit.ts';
import { checkDatabase } from '../backup/check-database.ts';
import { connect, type Trx } from '../database/connect.ts';
import type { Tables } from '../database/tables.ts';
import { type ErasedPerson, uniteErased } from '../erasure/erased.ts';
import { reapplyErasures } from '../erasure/reapply-erasures.ts';
import { migrations } from '../migrations/list.ts';
import { migrate } from '../migrations/migrate.ts';
import { refreshCase } from '../records/refresh-case.ts';
import { getCentre, putCentre } from '../settings.queries.ts';
import { buildBeside } from '../vault/build-beside.ts';
import { createVaultFile, openVault } from '../vault/open-vault.ts';
import { findRescueCopy } from '../vault/rescue-copy.ts';
import { readSlotFile } from '../vault/slot-file.ts';
import { VaultError } from '../vault/vault-error.ts';
import { vaultFiles } from '../vault/vault-files.ts';
import { placeBackup } from './place-backup.ts';
import { type RescueReport, reportOf } from './rescue-report.ts';
import { salvageInto } from './salvage-into.ts';
import { salvageRows } from './salvage-rows.ts';

export type RescueOrder = {
  /** The damaged vault, which is only read. */
  folder: string;
  /** Where the rescued one goes: a folder that is not there, or empty. */
  to: string;
  vaultId: string;
  /** As the slot file knows it: stands in for settings that are lost. */
  centreName: string;
  dataKey: Uint8Array;
  /** This moment, UTC ISO, and the day of the calendar. */
  now: string;
  today: string;
};

/**
 * Makes a whole vault of what a damaged one still tells and of its newest backup (security.md D14): every page that can
 * be read is newer than the backup and takes its place; what is lost is taken from the backup, or named in a report that
 * stays in the new vault. The damaged vault is not touched. The keys and attachments come along, so everybody gets in as
 * before. Throws VaultError `damaged` when nothing can be told any more, `copy-unsound`, `folder-not-empty`, or a
 * trouble of the folder.
 */
export async function rescueVault(order: RescueOrder): Promise<RescueReport> {
  const { folder, to, dataKey, vaultId } = order;
  const { database: file, slots, previousSlots } = vaultFiles(folder);
  const copy = await findRescueCopy({ folder, vaultId, dataKey });
  const salvage = salvageRows({ file, dataKey, copy });
  if (salvage === undefined) throw new VaultError('damaged');
  const { users: logins, erased: erasedBySlots } = (await readSlotFile(folder)).slotFile;
  return await buildBeside(to, async (workshop) => {
    const { database: target } = vaultFiles(workshop);
    const backup = await placeBackup({ folder, vaultId, dataKey }, workshop);
    if (backup === undefined) createVaultFile(target, dataKey, vaultId);
    const sqlite = openVault(target, dataKey, { expectVaultId: vaultId });
    const db = connect(sqlite);
    try {
      migrate(sqlite, migrations.slice(0, salvage.schemaVersion));
      const erased = uniteErased(backup?.erased, erasedBySlots);
      const place = { vaultFolder: workshop, now: order.now };
      // Before the merge as well: once the rows of a person are torn apart, nothing leads to the rest of them.
      if (erased.length > 0) await eraseAgain(db, erased, place);
      const found = salvageInto(sqlite, salvage, { now: order.now, logins });
      migrate(sqlite, migrations);
      if (erased.length > 0) await eraseAgain(db, erased, place);
      const report = await db
        .transaction()
        .execute(async (trx) => await finish(trx, order, reportOf(salvage, found, backup?.madeAt)));
      if (erased.length > 0) sqlite.exec('vacuum');
      sqlite.pragma('wal_checkpoint(TRUNCATE)');
      if (checkDatabase(sqlite, { dataKey, vaultId }) === undefined) throw new VaultError('copy-unsound');
      for (const [from, name] of [
        [slots, vaultFiles(workshop).slots],
        [previousSlots, vaultFiles(workshop).previousSlots],
      ] as const) {
        if (existsSync(from)) await copyFile(from, name);
      }
      const attachments = attachmentFolder(folder);
      if (existsSync(attachments)) await cp(attachments, attachmentFolder(workshop), { recursive: true });
      return report;
    } finally {
      await db.destroy();
    }
  });
}

/** No backup brings back whoever was erased (security.md D12), and the ledger is whole even when its page is lost. */
async function eraseAgain(
  db: Kysely<Tables>,
  erased: readonly ErasedPerson[],
  place: { vaultFolder: string; now: string },
): Promise<void> {
  const { removeFiles } = await db
    .transaction()
    .execute(async (trx) => await reapplyErasures(trx, erased, place));
  await removeFiles();
}

/** The grid and its words are made anew from what came back; the report and its audit row stay in the vault. */
async function finish(trx: Trx, order: RescueOrder, report: RescueReport): Promise<RescueReport> {
  const { now, today, centreName } = order;
  const kept = await trx.selectFrom('setting').where('key', '=', 'centre').select('key').executeTakeFirst();
  if (kept === undefined) {
    await putCentre(
      trx,
      Centre.parse({ name: centreName, kind: 'panti', town: '(tidak terbaca)', headName: '(tidak terbaca)' }),
    );
  }
  const centre = await getCentre(trx);
  const cases = await trx.selectFrom('caseFile').select('id').execute();
  for (const { id } of cases) await refreshCase(trx, id, { today, centre });
  const value = JSON.stringify({ at: now, ...report });
  await trx
    .insertInto('setting')
    .values({ key: 'rescue', value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
  const head = await trx
    .selectFrom('user')
    .where('role', '=', 'head')
    .select(['id', 'role'])
    .executeTakeFirst();
  const actor = { id: head?.id ?? '', role: (head?.role ?? 'head') as Role, sessionId: uuidv7() };
  const { pages, lostPages, read, fromBackup, gone } = report;
  const detail = { pages, lostPages, read, fromBackup, gone };
  await writeAudit(trx, {
    at: now,
    actor,
    operation: 'vault.rescue',
    kind: 'write',
    outcome: 'done',
    detail,
  });
  return report;
}
