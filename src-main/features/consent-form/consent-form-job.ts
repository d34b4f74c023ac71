import { defineJob } from '#platform/jobs/define-job';

export const consentFormJob = defineJob(
  'consentForm',
  async () => (await import('./render-consent-form.ts')).renderConsentForm,
);
