import { defineJob } from '#platform/jobs/define-job';

export const clientFileJob = defineJob(
  'clientFile',
  async () => (await import('./render-client-file.ts')).renderClientFile,
);
