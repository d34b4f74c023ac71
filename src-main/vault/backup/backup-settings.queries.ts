import { z } from 'zod';
import type { Trx } from '#database/connect';

/** What a vault remembers of its backups; kept inside it, and so carried along by each of them. */
export const BackupSettings = z.object({
  /** The folder of the second place, as the Kepala chose it. */
  secondPlace: z.string().optional(),
  /** Whether it lay on the disk of the vault itself when it was chosen. */
  isSameDisk: z.boolean().default(false),
  /** When the newest backup that lies in the second place was made. */
  copiedAt: z.string().optional(),
  /** When a recovery was last rehearsed. */
  rehearsedAt: z.string().optional(),
  /** Backups that lost people, and of which somebody said that this is right. */
  confirmed: z.array(z.string()).default([]),
  /** Backups that failed a later check, and those that passed one, with the moment. */
  failed: z.array(z.string()).default([]),
  checked: z.record(z.string(), z.string()).default({}),
});
export type BackupSettings = z.infer<typeof BackupSettings>;

/** The settings, empty in a vault that has none. */
export async function getBackupSettings(trx: Trx): Promise<BackupSettings> {
  const row = await trx.selectFrom('setting').where('key', '=', 'backup').select('value').executeTakeFirst();
  return BackupSettings.parse(row === undefined ? {} : JSON.parse(row.value));
}

/** Whether nobody was registered yet: there is nothing a backup would save. */
export async function holdsNobody(trx: Trx): Promise<boolean> {
  return (await trx.selectFrom('client').select('id').limit(1).executeTakeFirst()) === undefined;
}

/** Changes some of the settings and gives all of them. */
export async function changeBackupSettings(
  trx: Trx,
  change: (settings: BackupSettings) => Partial<BackupSettings>,
): Promise<BackupSettings> {
  const before = await getBackupSettings(trx);
  const settings = { ...before, ...change(before) };
  const value = JSON.stringify(settings);
  await trx
    .insertInto('setting')
    .values({ key: 'backup', value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
  return settings;
}

/** Whether anything was written after a row of the audit, other than backups themselves. */
export async function isWrittenSince(trx: Trx, seq: number): Promise<boolean> {
  const row = await trx
    .selectFrom('audit')
    .where('seq', '>', seq)
    .where('kind', '=', 'write')
    .where('operation', 'not like', 'backup.%')
    .select('seq')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
