import { defineJob } from '#platform/jobs/define-job';

export const copyUnderNewKeyJob = defineJob(
  'copyUnderNewKey',
  async () => (await import('./copy-under-new-key.ts')).copyUnderNewKey,
);
