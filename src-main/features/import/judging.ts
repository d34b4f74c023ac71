import type { HeldImport, Judging } from './held-import.ts';

/** Forgets how the rows stood, since something was said of the file; what was still being judged is stopped. */
export function forgetJudged(file: HeldImport): void {
  file.judging?.stopped.abort();
  file.judging = undefined;
  file.judged = undefined;
  file.said += 1;
}

/** Waits for what is being judged, with others; stops it when the last of them has gone. */
export async function waitFor<T>(
  file: HeldImport,
  judging: Judging,
  what: Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  const gone = Promise.withResolvers<never>();
  const go = () => gone.reject(signal?.reason);
  signal?.throwIfAborted();
  signal?.addEventListener('abort', go, { once: true });
  judging.waiting += 1;
  try {
    return await Promise.race([what, gone.promise]);
  } finally {
    signal?.removeEventListener('abort', go);
    judging.waiting -= 1;
    if (signal?.aborted && judging.waiting === 0 && file.judging === judging) {
      judging.stopped.abort();
      file.judging = undefined;
    }
  }
}
