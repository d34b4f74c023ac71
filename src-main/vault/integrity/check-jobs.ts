import { defineJob, type Report } from '#platform/jobs/define-job';
import { asResult, type KeyedFile } from '../file/keyed-job.ts';
import type { ClosedFile } from './check-file.ts';

/** `checkFile` on a key that is lent in shared memory. */
export const judgeFileJob = defineJob('judgeFile', async () => {
  const { checkFile } = await import('./check-file.ts');
  return ({ file, dataKey, state }: KeyedFile & { state: ClosedFile }, report: Report) =>
    asResult(() => checkFile(file, dataKey, state, report));
});

/** `countLostPages` on a key that is lent in shared memory. */
export const countLostPagesJob = defineJob('countLostPages', async () => {
  const { countLostPages } = await import('./check-file.ts');
  return ({ file, dataKey }: KeyedFile) => asResult(() => countLostPages(file, dataKey));
});
