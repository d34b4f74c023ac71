import { defineJob } from '#platform/jobs/define-job';

export const rescueDatabaseJob = defineJob(
  'rescueDatabase',
  async () => (await import('./rescue-database.ts')).rescueDatabase,
);
