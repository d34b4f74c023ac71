import { digestOf } from '#platform/files/read-bytes';
import { vaultFiles } from '#platform/files/vault-files';
import { shareWorker } from '#platform/jobs/run-job';
import { logTrouble } from '#platform/trouble';
import { runKeyed } from './keyed-job.ts';
import type { OpenVault } from './open-vault.ts';
import { ReadingEnded } from './readings.ts';
import { type RescueCopy, takeRescueCopy, writeRescueCopy } from './rescue-copy.ts';
import { hasLongLog, writeBack, writeBackJob } from './write-back.ts';

const { run: runWriteBack } = shareWorker();

/** Keeps beside an open vault what a rescue needs of it. `now` gives this moment, UTC ISO. */
export function createCopyKeeper(now: () => string) {
  let kept: RescueCopy | undefined;
  let copying: Promise<void> = Promise.resolve();

  /** One at a time: they write one file. */
  async function write(open: OpenVault, { isLast = false }: { isLast?: boolean }): Promise<void> {
    if (!isLast && open.firstCheck?.isOver() === false) return;
    try {
      if (!isLast) await writeMostBack(open);
      const copy = await open.db.connection().execute(async () => {
        if (isLast) open.sqlite.pragma('wal_checkpoint(TRUNCATE)');
        else if (!writeBack(open.sqlite)) return undefined;
        return takeRescueCopy(open.sqlite);
      });
      if (copy === undefined) return;
      if (isLast) {
        await open.db.destroy();
        await writeRescueCopy(open, isKnownWhole(open) ? await withDigest(open, copy) : copy);
      } else if (!isSamePage(copy, kept)) {
        await writeRescueCopy(open, copy);
      }
      kept = copy;
    } catch (error) {
      if (error instanceof ReadingEnded) return; // the last time is still to come
      logTrouble('vault.keepCopy', error, now());
    }
  }

  /** What would keep those waiting who save is written back by a thread that they do not wait for. */
  async function writeMostBack({ sqlite, readings, folder, vaultId, dataKey }: OpenVault): Promise<void> {
    if (!hasLongLog(sqlite)) return;
    const order = { file: vaultFiles(folder).database, vaultId, dataKey };
    await readings.beside((signal) => runKeyed(writeBackJob, order, { signal }, runWriteBack));
  }

  return {
    /**
     * Writes the log back into the file, and what a rescue needs of it beside it (vault/SECURITY.md D14, D15). The last
     * time, the connection is closed and the digest of the file joins. What cannot be written takes nothing from anybody.
     */
    keep(open: OpenVault, options: { isLast?: boolean } = {}): Promise<void> {
      copying = copying.then(() => write(open, options));
      return copying;
    },
    /** The file is another one from now on. */
    forget(): void {
      kept = undefined;
    },
  };
}

/** A file that was not checked to the end, or is damaged, gets no digest: it would be taken for whole at the next login. */
const isKnownWhole = ({ firstCheck, damage }: OpenVault) =>
  damage === undefined && firstCheck?.hasVerdict() !== false;

const withDigest = async ({ folder }: OpenVault, copy: RescueCopy): Promise<RescueCopy> => ({
  ...copy,
  print: await digestOf(vaultFiles(folder).database),
});

const isSamePage = (one: RescueCopy, other: RescueCopy | undefined) =>
  other !== undefined && Buffer.compare(one.firstPage, other.firstPage) === 0;
