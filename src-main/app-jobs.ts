import { serveJobs } from '#platform/jobs/serve-jobs';

// The module a worker thread starts with: every long job, loaded when it is first asked for.
serveJobs({
  demoVault: async () => (await import('#features/demo/make-demo-job')).makeDemoJob,
  packet: async () => (await import('#features/packet/render-packet')).renderPacket,
  clientFile: async () => (await import('#features/client-file/render-client-file')).renderClientFile,
  consentForm: async () => (await import('#features/consent-form/render-consent-form')).renderConsentForm,
  erasureRecord: async () => (await import('#features/erasure/render-record')).renderErasureRecord,
  monthWorkbook: async () => (await import('#features/month-report/render-month')).renderMonthWorkbook,
  nominativeCsv: async () => (await import('#features/month-report/render-month')).renderNominativeCsv,
  takeSnapshot: async () => (await import('#platform/backup/database-jobs')).takeSnapshot,
  inspectDatabase: async () => (await import('#platform/backup/database-jobs')).inspectDatabase,
  rescueDatabase: async () => (await import('#platform/rescue/rescue-database')).rescueDatabase,
  copyUnderNewKey: async () => (await import('#platform/rotation/copy-under-new-key')).copyUnderNewKey,
  judgeFile: async () => (await import('#platform/vault/look')).judgeFileJob,
  verifyAudit: async () => (await import('#platform/audit/verify-in-worker')).verifyAuditJob,
  countLostPages: async () => (await import('#platform/look/count-job')).countLost,
  breachNotice: async () => (await import('#features/audit/render-notice')).renderNotice,
  caseloadList: async () => (await import('#features/caseload/render-caseload')).renderCaseload,
});
