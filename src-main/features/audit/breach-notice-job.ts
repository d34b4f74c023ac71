import { defineJob } from '#platform/jobs/define-job';

export const breachNoticeJob = defineJob(
  'breachNotice',
  async () => (await import('./render-notice.ts')).renderNotice,
);
