import { statSync } from 'node:fs';
import { type KeyedFile, runKeyed } from '../file/keyed-job.ts';
import { checkFile, type FileVerdict, type FirstSight } from './check-file.ts';
import { judgeFileJob } from './look-jobs.ts';

/** A look at a whole file that goes on while people work. Until it ends, nothing is written back into the file. */
export type Look = {
  /** Resolves when the file was judged and that was told, or when the look was stopped. */
  ended: Promise<void>;
  /** Whether the look came to a verdict. */
  hasVerdict(): boolean;
  /** Whether it is over, in whatever way. */
  isOver(): boolean;
  /** Ends it now; nobody reads the file any more when this resolves. */
  stop(): Promise<void>;
};

/**
 * Begins a look. `judge` reads the file until its signal says stop; `tell` is given the verdict, and still belongs to
 * the look. A look that fails closes nobody's vault: `onTrouble` hears of it, and the next login looks again.
 */
export function beginLook(
  judge: (signal: AbortSignal) => Promise<FileVerdict>,
  tell: (found: FileVerdict) => Promise<void>,
  onTrouble: (error: unknown) => void,
): Look {
  const stopping = new AbortController();
  let hasVerdict = false;
  let isOver = false;
  const look = async () => {
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
  const ended = look();
  return {
    ended,
    hasVerdict: () => hasVerdict,
    isOver: () => isOver,
    async stop() {
      stopping.abort(new Error('the look was stopped'));
      await ended;
    },
  };
}

/** A file as small as this is looked at here: to start a thread would take longer. */
const smallBytes = 16_777_216;

/** `checkFile`, in a thread of its own when the file is big. Throws VaultError of the file, or the signal's reason. */
export async function judgeFile(
  { file, vaultId, dataKey }: KeyedFile,
  sight: FirstSight,
  signal?: AbortSignal,
): Promise<FileVerdict> {
  if (statSync(file).size <= smallBytes) return await checkFile(file, dataKey, sight);
  return await runKeyed(judgeFileJob, { file, vaultId, dataKey, sight }, { signal });
}
