import { defineJob } from '#platform/jobs/define-job';

export const demoVaultJob = defineJob(
  'demoVault',
  async () => (await import('./make-demo-job.ts')).makeDemoJob,
);
