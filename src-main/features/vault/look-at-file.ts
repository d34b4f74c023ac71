import type { Trx } from '#database/connect';
import { vaultFiles } from '#platform/files/vault-files';
import { logTrouble } from '#platform/trouble';
import { type FilesFound, listFiles } from '#vault/attachments/attachment-files';
import { sweepFiles } from '#vault/attachments/sweep-files';
import { type AuditEntry, writeAudit } from '#vault/audit/audit';
import type { KeyedFile } from '#vault/file/keyed-job';
import { findRescueCopy, writeRescueCopy } from '#vault/file/rescue-copy';
import type { OpenVault } from '#vault/keeper';
import { type FileVerdict, type FirstSight, sightFile } from '#vault/look/check-file';
import { beginLook, judgeFile, type Look } from '#vault/look/look';

type Holder = { folder: string; vaultId: string; dataKey: Uint8Array };

/** A closed vault as it lay there. */
export type Seen = { file: KeyedFile; sight: FirstSight; attachments: FilesFound };

/** Sees what cannot be seen any more once somebody works, and notes that the file is in use: its print is spent. */
export async function seeClosed(holder: Holder): Promise<Seen> {
  const { folder, vaultId, dataKey } = holder;
  const copy = await findRescueCopy(holder);
  const { database } = vaultFiles(folder);
  const sight = sightFile(database, dataKey, copy);
  if (copy?.print !== undefined) {
    const { print: _print, ...inUse } = copy;
    await writeRescueCopy(holder, inUse);
  }
  // A folder of attachments that cannot be read closes no vault: each of them says so when it is opened.
  const attachments = await listFiles(folder).catch(() => ({ whole: [], unfinished: [] }));
  return { file: { file: database, vaultId, dataKey }, sight, attachments };
}

type Circumstances = {
  seen: Seen;
  /** The verdict, when the file had to be judged before anybody came in. */
  early: FileVerdict | undefined;
  /** Whether the audit reaches the row it should. */
  isNewest: boolean;
  now(): string;
};

/**
 * Looks at the whole file while its person works (vault/SECURITY.md R5), and tells them and the audit what was found.
 */
export function lookAtFile(
  vault: OpenVault,
  { seen: { file, sight, attachments }, early, isNewest, now }: Circumstances,
): Look {
  const judge = async (signal: AbortSignal) => early ?? (await judgeFile(file, sight, signal));
  const tell = async (found: FileVerdict) => {
    if (found.kind === 'damaged') vault.damage = found;
    await vault.db.transaction().execute(async (trx) => {
      // A trail that ends elsewhere has told already that the file is another one.
      if (isNewest || found.kind === 'damaged') await warnOfFile(trx, found, vault, now());
      // Only a file that is whole tells which attachments nobody refers to.
      if (isNewest && found.kind === 'whole') await sweep(trx, vault, attachments, now());
    });
  };
  return beginLook(judge, tell, (error) => logTrouble('vault.look', error, now()));
}

/** A file that is not as it was left is told in the audit, where it stays. */
async function warnOfFile(trx: Trx, found: FileVerdict, { actor }: OpenVault, at: string): Promise<void> {
  if (found.kind === 'whole') return;
  const { kind, ...detail } = found;
  const operation = kind === 'changed' ? 'vault.changed' : 'vault.damaged';
  await write(trx, { at, actor, operation, kind: 'warning', detail });
}

async function sweep(trx: Trx, { actor, folder }: OpenVault, found: FilesFound, at: string): Promise<void> {
  const files = await sweepFiles(trx, folder, found);
  if (files > 0)
    await write(trx, { at, actor, operation: 'attachment.sweep', kind: 'write', detail: { files } });
}

const write = (trx: Trx, entry: Omit<AuditEntry, 'outcome'>) =>
  writeAudit(trx, { ...entry, outcome: 'done' });
