import { defineJob } from '#platform/jobs/define-job';

export const erasureRecordJob = defineJob(
  'erasureRecord',
  async () => (await import('./render-record.ts')).renderErasureRecord,
);
