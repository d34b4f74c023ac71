import { demoVaultJob } from '#demo/demo-vault-job';
import { importSampleJob } from '#features/import/import-papers';
import { transferJob } from '#features/transfer/transfer-papers';
import { serveJobs } from '#platform/jobs/serve-jobs';
import { readFileJob } from '#platform/sheets/read-file-job';
import { verifyAuditJob } from '#vault/audit/verify-in-worker';
import { inspectDatabaseJob, takeSnapshotJob } from '#vault/backup/run-database-job';
import { migrateJob } from '#vault/file/migrate-job';
import { writeBackJob } from '#vault/file/write-back';
import { countLostPagesJob, judgeFileJob } from '#vault/integrity/check-jobs';
import { rescueDatabaseJob } from '#vault/rescue/rescue-job';
import { copyUnderNewKeyJob } from '#vault/rotation/rekey-job';
import { papers } from './app-papers.ts';
import { readings } from './app-readings.ts';

/** Every long job: the drawing of each paper, and the rest. This is the module a worker thread starts with. */
export const jobs = [
  ...papers.map(({ job }) => job),
  transferJob,
  demoVaultJob,
  migrateJob,
  takeSnapshotJob,
  inspectDatabaseJob,
  rescueDatabaseJob,
  copyUnderNewKeyJob,
  judgeFileJob,
  countLostPagesJob,
  verifyAuditJob,
  ...readings,
  writeBackJob,
  readFileJob,
  importSampleJob,
];

serveJobs(jobs);
