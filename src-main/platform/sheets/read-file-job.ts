import { defineJob } from '../jobs/define-job.ts';
import type { ReadFile } from './sheet-texts.ts';

/** What a thread may take that reads a foreign file, in MB; beyond it only the thread ends. */
export const readingLimits = { maxOldGenerationSizeMb: 400, maxYoungGenerationSizeMb: 48 } as const;

/** Reads a foreign file off the main thread. */
export const readFileJob = defineJob<{ bytes: Uint8Array }, ReadFile>(
  'readForeignFile',
  async () => (await import('./read-file.ts')).readFile,
);
