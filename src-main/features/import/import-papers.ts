import type { Own } from '#domain/own/own';
import { defineJob } from '#platform/jobs/define-job';
import { definePaper } from '#platform/paper/define-paper';
import type { ImportTold } from './import-told.ts';

/** Protokol impor: what was taken, what was left out, and why. */
export const importProtocol = definePaper({
  id: 'importProtocol',
  format: 'xlsx',
  title: ({ on }: ImportTold) => `Protokol impor ${on}`,
  draw: async () => (await import('./render-protocol.ts')).renderProtocol,
  tells: ({ batch }) => ({ format: 'xlsx', rows: batch.people + batch.leftOut }),
  recipient: ({ recipient }: { recipient: string }) => recipient,
});

/** The empty workbook with the lists of a centre and three people who are nobody. */
export const importSampleJob = defineJob<{ own: Own; today: string }, { bytes: Uint8Array<ArrayBuffer> }>(
  'importSample',
  async () => (await import('./render-sample.ts')).renderSample,
);
