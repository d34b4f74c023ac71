import { serveJobs } from '#platform/jobs/serve-jobs';

// The module a worker thread starts with: every long job, loaded when it is first asked for.
serveJobs({
  demoVault: async () => (await import('#demo/make-demo-job')).makeDemoJob,
  packet: async () => (await import('#features/packet/render-packet')).renderPacket,
  clientFile: async () => (await import('#features/client-file/render-client-file')).renderClientFile,
  consentForm: async () => (await import('#features/consent-form/render-consent-form')).renderConsentForm,
  erasureRecord: async () => (await import('#features/erasure/render-record')).renderErasureRecord,
  monthWorkbook: async () => (await import('#features/month-report/render-month')).renderMonthWorkbook,
  nominativeCsv: async () => (await import('#features/month-report/render-month')).renderNominativeCsv,
  takeSnapshot: async () => (await import('#vault/backup/database-jobs')).takeSnapshot,
  inspectDatabase: async () => (await import('#vault/backup/database-jobs')).inspectDatabase,
  rescueDatabase: async () => (await import('#vault/rescue/rescue-database')).rescueDatabase,
  copyUnderNewKey: async () => (await import('#vault/rotation/copy-under-new-key')).copyUnderNewKey,
  judgeFile: async () => (await import('#vault/look/look')).judgeFileJob,
  verifyAudit: async () => (await import('#vault/audit/verify-in-worker')).verifyAuditJob,
  countLostPages: async () => (await import('#vault/look/count-job')).countLost,
  breachNotice: async () => (await import('#features/audit/render-notice')).renderNotice,
  caseloadList: async () => (await import('#features/caseload/render-caseload')).renderCaseload,
});
