import { defineJob } from '#platform/jobs/define-job';

export const monthWorkbookJob = defineJob(
  'monthWorkbook',
  async () => (await import('./render-month.ts')).renderMonthWorkbook,
);

export const nominativeCsvJob = defineJob(
  'nominativeCsv',
  async () => (await import('./render-month.ts')).renderNominativeCsv,
);
