import { defineJob } from '#platform/jobs/define-job';

export const caseloadJob = defineJob(
  'caseloadList',
  async () => (await import('./render-caseload.ts')).renderCaseload,
);
