import { demoVaultJob } from '#demo/demo-vault-job';
import { breachNoticeJob } from '#features/audit/breach-notice-job';
import { caseloadJob } from '#features/caseload/caseload-job';
import { clientFileJob } from '#features/client-file/client-file-job';
import { consentFormJob } from '#features/consent-form/consent-form-job';
import { erasureRecordJob } from '#features/erasure/erasure-record-job';
import { monthWorkbookJob, nominativeCsvJob } from '#features/month-report/month-jobs';
import { packetJob } from '#features/packet/packet-job';
import { serveJobs } from '#platform/jobs/serve-jobs';
import { verifyAuditJob } from '#vault/audit/verify-in-worker';
import { inspectDatabaseJob, takeSnapshotJob } from '#vault/backup/run-database-job';
import { countLostPagesJob, judgeFileJob } from '#vault/integrity/check-jobs';
import { rescueDatabaseJob } from '#vault/rescue/rescue-job';
import { copyUnderNewKeyJob } from '#vault/rotation/rekey-job';

/** Every long job. This is the module a worker thread starts with. */
export const jobs = [
  demoVaultJob,
  packetJob,
  clientFileJob,
  consentFormJob,
  erasureRecordJob,
  breachNoticeJob,
  caseloadJob,
  monthWorkbookJob,
  nominativeCsvJob,
  takeSnapshotJob,
  inspectDatabaseJob,
  rescueDatabaseJob,
  copyUnderNewKeyJob,
  judgeFileJob,
  countLostPagesJob,
  verifyAuditJob,
];

serveJobs(jobs);
