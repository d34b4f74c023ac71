import type { Database } from 'better-sqlite3';
import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { WholeCentre } from '#contract/centre';
import type { RescueReport as ToldRescue } from '#contract/rescue';
import { connect, type Trx } from '#database/connect';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { findRescue, putRescue } from '#database/rescue.queries';
import { getCentre, putCentre } from '#database/settings.queries';
import type { Tables } from '#database/tables';
import type { Role } from '#domain/roles';
import type { Report } from '#platform/jobs/define-job';
import { VaultError } from '#platform/vault-error';
import { refreshCase } from '#records/refresh-case';
import { refreshPerson } from '#records/refresh-person';
import { writeAudit } from '../audit/audit.ts';
import { getAuditTip } from '../audit/audit-tip.ts';
import { checkDatabase } from '../backup/check-database.ts';
import { forgetInRescue } from '../erasure/forget-in-rescue.ts';
import { reapplyErasures } from '../erasure/reapply-erasures.ts';
import type { ErasedPerson } from '../file/erased.ts';
import { asResult, type KeyedFile } from '../file/keyed-job.ts';
import { openDatabase } from '../file/open-database.ts';
import type { RescueCopy } from '../file/rescue-copy.ts';
import { describeRescue } from './describe-rescue.ts';
import type { RemakeFacts } from './remake-parents.ts';
import { type RescueReport, reportOf, type UsedBackup } from './rescue-report.ts';
import { makeFoundAnew, salvageInto } from './salvage-into.ts';
import { type Salvage, salvageRows } from './salvage-rows.ts';

/** The damaged `file`, which is only read, and the `target`: an empty vault, or its newest backup. */
export type RescueInput = KeyedFile & {
  target: string;
  /** The folder of the target, with the attachments. */
  workshop: string;
  copy: RescueCopy | undefined;
  backup: UsedBackup | undefined;
  erased: readonly ErasedPerson[];
  logins: RemakeFacts['logins'];
  /** Who asks, and must be Kepala; absent when the recovery key opened the vault. */
  userId: string | undefined;
  /** As the slot file knows it: stands in for settings that are lost. */
  centreName: string;
  /** This moment, UTC ISO, and the day of the calendar. */
  now: string;
  today: string;
};

/**
 * Puts every row that can be read of a damaged database into the target, over the rows of its backup, and makes every
 * check of a backup on it; runs in a worker. The trouble is `damaged` when nothing can be told any more, `copy-unsound`,
 * or one of the folder.
 */
export function rescueDatabase(input: RescueInput, report: Report) {
  return asResult(async () => {
    const { file, target, vaultId, dataKey, copy } = input;
    const salvage = salvageRows({ file, dataKey, copy });
    if (salvage === undefined) throw new VaultError('damaged');
    report(1, 4);
    const sqlite = openDatabase(target, dataKey, { expectVaultId: vaultId });
    const db = connect(sqlite);
    try {
      const found = await putTogether(sqlite, db, salvage, input);
      report(2, 4);
      const finished = await db.transaction().execute(async (trx) => await finish(trx, input, found));
      if (input.erased.length > 0) sqlite.exec('vacuum');
      sqlite.pragma('wal_checkpoint(TRUNCATE)');
      report(3, 4);
      if (checkDatabase(sqlite, { dataKey, vaultId }) === undefined) throw new VaultError('copy-unsound');
      return finished;
    } finally {
      await db.destroy();
    }
  });
}

async function putTogether(
  sqlite: Database,
  db: Kysely<Tables>,
  salvage: Salvage,
  input: RescueInput,
): Promise<RescueReport> {
  const { now, logins, backup } = input;
  migrate(sqlite, migrations.slice(0, salvage.schemaVersion));
  // Before the merge as well: once the rows of a person are torn apart, nothing leads to the rest of them.
  await eraseAgain(db, input);
  const report = reportOf(sqlite, salvage, salvageInto(sqlite, salvage, { now, logins }), backup);
  migrate(sqlite, migrations);
  makeFoundAnew(sqlite);
  await eraseAgain(db, input);
  return report;
}

/**
 * No backup brings back whoever was erased (vault/SECURITY.md D12), and the ledger is whole even when its page is lost.
 */
async function eraseAgain(db: Kysely<Tables>, { erased, workshop, now }: RescueInput): Promise<void> {
  if (erased.length === 0) return;
  const { removeFiles } = await db
    .transaction()
    .execute(async (trx) => await reapplyErasures(trx, erased, { vaultFolder: workshop, now }));
  await removeFiles();
}

/** What the audit row of a rescue says of it. */
function detailOf({ pages, lostPages, read, fromBackup, gone, remade, leftovers, heads }: RescueReport) {
  const counts = { pages, lostPages, read, fromBackup, gone };
  const lists = { remade: remade.length, leftovers: leftovers.length };
  const damaged = { damagedSeq: heads.damaged?.seq, damagedMac: heads.damaged?.mac };
  return { ...counts, ...lists, ...damaged, backupSeq: heads.backup?.seq, backupMac: heads.backup?.mac };
}

/** The grid and its words are made anew from what came back; the report and its audit row stay in the vault. */
async function finish(trx: Trx, input: RescueInput, report: RescueReport): Promise<ToldRescue> {
  const { now, today, erased } = input;
  const actor = await getActor(trx, input);
  await keepCentre(trx, input);
  const centre = await getCentre(trx);
  const people = await trx.selectFrom('client').select('id').execute();
  for (const { id } of people) await refreshPerson(trx, id);
  const cases = await trx.selectFrom('caseFile').select('id').execute();
  for (const { id } of cases) await refreshCase(trx, id, { today, centre });
  const { heads } = report;
  const detail = detailOf(report);
  const row = { at: now, actor, operation: 'vault.rescue', kind: 'write', outcome: 'done', detail } as const;
  await writeAudit(trx, row);
  const rescued = await getAuditTip(trx);
  const kept = { at: now, ...report, heads: { ...heads, rescued } };
  await putRescue(trx, kept);
  if (erased.length > 0) {
    const ids = erased.map(({ clientId }) => clientId);
    await forgetInRescue(trx, ids);
  }
  return await describeRescue(trx, (await findRescue(trx)) ?? kept);
}

/** Whoever asked, when they are Kepala; with the recovery key the first Kepala stands for them. */
async function getActor(trx: Trx, { userId }: RescueInput) {
  const heads = await trx
    .selectFrom('user')
    .where('role', '=', 'head')
    .where('isActive', '=', 1)
    .select(['id', 'role'])
    .orderBy('addedAt')
    .execute();
  const head = userId === undefined ? heads[0] : heads.find(({ id }) => id === userId);
  if (userId !== undefined && head === undefined) throw new VaultError('rescue-not-head');
  return { id: head?.id ?? '', role: (head?.role ?? 'head') as Role, sessionId: uuidv7() };
}

async function keepCentre(trx: Trx, { centreName }: RescueInput): Promise<void> {
  const kept = await trx.selectFrom('setting').where('key', '=', 'centre').select('key').executeTakeFirst();
  if (kept !== undefined) return;
  const unread = '(tidak terbaca)';
  await putCentre(
    trx,
    WholeCentre.parse({ name: centreName, kind: 'panti', town: unread, headName: unread }),
  );
}
