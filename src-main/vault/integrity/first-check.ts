import { statSync } from 'node:fs';
import type { Trx } from '#database/connect';
import { vaultFiles } from '#platform/files/vault-files';
import type { JobOptions } from '#platform/jobs/run-job';
import { logTrouble } from '#platform/trouble';
import { type FilesFound, listFiles } from '../attachments/attachment-files.ts';
import { sweepFiles } from '../attachments/sweep-files.ts';
import { type AuditEntry, writeAudit } from '../audit/audit.ts';
import { type KeyedFile, runKeyed } from '../file/keyed-job.ts';
import type { FirstCheck, OpenVault } from '../file/open-vault.ts';
import { findRescueCopy, writeRescueCopy } from '../file/rescue-copy.ts';
import { type ClosedFile, checkFile, type FileVerdict, inspectClosedFile } from './check-file.ts';
import { judgeFileJob } from './check-jobs.ts';

type Holder = { folder: string; vaultId: string; dataKey: Uint8Array };

/** A closed vault as it lay there. */
export type ClosedVault = { database: KeyedFile; state: ClosedFile; attachments: FilesFound };

/** Notes what cannot be told any more once somebody works, and that the file is in use: its digest is spent. */
export async function inspectClosedVault(holder: Holder): Promise<ClosedVault> {
  const { folder, vaultId, dataKey } = holder;
  const copy = await findRescueCopy(holder);
  const { database: file } = vaultFiles(folder);
  const state = inspectClosedFile(file, dataKey, copy);
  if (copy?.print !== undefined) {
    const { print: _print, ...inUse } = copy;
    await writeRescueCopy(holder, inUse);
  }
  // A folder of attachments that cannot be read closes no vault: each of them says so when it is opened.
  const attachments = await listFiles(folder).catch(() => ({ whole: [], unfinished: [] }));
  return { database: { file, vaultId, dataKey }, state, attachments };
}

/** A file as small as this is checked here: to start a thread would take longer. */
const smallBytes = 16_777_216;

/** `checkFile`, in a thread of its own when the file is big. Throws VaultError of the file, or the signal's reason. */
export async function judgeFile(
  { file, vaultId, dataKey }: KeyedFile,
  state: ClosedFile,
  options: JobOptions = {},
): Promise<FileVerdict> {
  if (statSync(file).size <= smallBytes) return await checkFile(file, dataKey, state, options.onProgress);
  return await runKeyed(judgeFileJob, { file, vaultId, dataKey, state }, options);
}

type Circumstances = {
  closed: ClosedVault;
  /** The verdict, when the file had to be judged before anybody came in. */
  early: FileVerdict | undefined;
  /** Whether the audit reaches the row it should. */
  isNewest: boolean;
  now(): string;
};

/**
 * Checks the whole file while its person works (vault/SECURITY.md R5), and tells them and the audit what was found.
 */
export function beginFirstCheck(
  vault: OpenVault,
  { closed: { database, state, attachments }, early, isNewest, now }: Circumstances,
): FirstCheck {
  const judge = async (signal: AbortSignal) => early ?? (await judgeFile(database, state, { signal }));
  const tell = async (found: FileVerdict) => {
    if (found.kind === 'damaged') vault.damage = found;
    await vault.db.transaction().execute(async (trx) => {
      // A trail that ends elsewhere has told already that the file is another one.
      if (isNewest || found.kind === 'damaged') await warnOfFile(trx, found, vault, now());
      // Only a file that is whole tells which attachments nobody refers to.
      if (isNewest && found.kind === 'whole') await sweep(trx, vault, attachments, now());
    });
  };
  return beginCheck(judge, tell, (error) => logTrouble('vault.firstCheck', error, now()));
}

/**
 * Begins a check. `judge` reads the file until its signal says stop; `tell` is given the verdict, and still belongs to
 * the check. One that fails closes nobody's vault: `onTrouble` hears of it, and the next login checks again.
 */
export function beginCheck(
  judge: (signal: AbortSignal) => Promise<FileVerdict>,
  tell: (found: FileVerdict) => Promise<void>,
  onTrouble: (error: unknown) => void,
): FirstCheck {
  const stopping = new AbortController();
  let hasVerdict = false;
  let isOver = false;
  const check = async () => {
    try {
      const found = await judge(stopping.signal);
      if (stopping.signal.aborted) return;
      hasVerdict = true;
      isOver = true; // what is told may be written back
      await tell(found);
    } catch (error) {
      if (!stopping.signal.aborted) onTrouble(error);
    } finally {
      isOver = true;
    }
  };
  const ended = check();
  return {
    ended,
    hasVerdict: () => hasVerdict,
    isOver: () => isOver,
    async stop() {
      stopping.abort(new Error('the check was stopped'));
      await ended;
    },
  };
}

/** A file that is not as it was left is told in the audit, where it stays. */
async function warnOfFile(
  trx: Trx,
  found: FileVerdict,
  { custodian: actor }: OpenVault,
  at: string,
): Promise<void> {
  if (found.kind === 'whole') return;
  const { kind, ...detail } = found;
  const operation = kind === 'changed' ? 'vault.changed' : 'vault.damaged';
  await write(trx, { at, actor, operation, kind: 'warning', detail });
}

async function sweep(
  trx: Trx,
  { custodian: actor, folder }: OpenVault,
  found: FilesFound,
  at: string,
): Promise<void> {
  const files = await sweepFiles(trx, folder, found);
  if (files > 0)
    await write(trx, { at, actor, operation: 'attachment.sweep', kind: 'write', detail: { files } });
}

const write = (trx: Trx, entry: Omit<AuditEntry, 'outcome'>) =>
  writeAudit(trx, { ...entry, outcome: 'done' });
