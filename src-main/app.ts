import { demoAccounts } from '#demo/demo-accounts';
import type { DemoMade } from '#demo/make-demo-job';
import { add as addAttachment } from '#features/attachment/add-attachment';
import * as changeAttachment from '#features/attachment/change-attachment';
import { list as listAttachments } from '#features/attachment/list-attachments';
import { saveCopy, view as viewAttachment } from '#features/attachment/read-attachment';
import { send as sendPiece } from '#features/attachment/send-piece';
import { draftNotice } from '#features/audit/draft-notice';
import { list as listAudit } from '#features/audit/list-audit';
import { state as auditState, verify as verifyAudit } from '#features/audit/verify-audit';
import { state as backupState } from '#features/backup/backup-state';
import { check as checkBackup, rehearse } from '#features/backup/check-backup';
import { list as listBackups } from '#features/backup/list-backups';
import { make as makeBackup } from '#features/backup/make-backup';
import * as recovery from '#features/backup/recovery';
import { confirmShrunken, drives, setSecondPlace } from '#features/backup/second-place';
import { assign } from '#features/case-file/assign-case';
import { history as caseHistory } from '#features/case-file/case-history';
import { open as openCase } from '#features/case-file/open-case';
import { listCoercion, reviewCoercion } from '#features/case-file/review-coercion';
import { summary } from '#features/case-file/summarise-case';
import { exportCaseload } from '#features/caseload/export-caseload';
import { list as listCaseload } from '#features/caseload/list-caseload';
import { get as getCentre, save as saveCentre } from '#features/centre/centre-handlers';
import { find as findAlike } from '#features/client/find-alike';
import { get as getClient } from '#features/client/get-client';
import { openNewCase, register } from '#features/client/register-client';
import { find as findRegistration, save as saveRegistration } from '#features/client/registration-draft';
import { set as setPhoto } from '#features/client/set-photo';
import { make as makeClientFile } from '#features/client-file/make-client-file';
import { get as getComparison } from '#features/comparison/get-comparison';
import { make as makeConsentForm } from '#features/consent-form/make-consent-form';
import { carryOut as carryOutErasure } from '#features/erasure/carry-out';
import { hold, state as holdState, liftHold } from '#features/erasure/hold';
import { list as listErasures } from '#features/erasure/list-erasures';
import { record as printErasureRecord } from '#features/erasure/print-record';
import { propose as proposeErasure, withdraw as withdrawErasure } from '#features/erasure/propose';
import { formRouters } from '#features/form-records/form-router';
import { get as getHome } from '#features/home/get-home';
import { endWait } from '#features/keys/end-wait';
import * as paper from '#features/keys/recovery-sheet';
import { rotate, rotationProgress } from '#features/keys/rotate-data-key';
import { exportWithNames, exportWorkbook } from '#features/month-report/export-month';
import { preview as previewMonth } from '#features/month-report/preview-month';
import { make as makePacket } from '#features/packet/make-packet';
import { get as getPreference, put as putPreference } from '#features/preference/preference-handlers';
import { search as searchRegions } from '#features/region/search-regions';
import * as rescue from '#features/rescue/rescue-handlers';
import * as users from '#features/users/users-handlers';
import { progress as demoProgress, leave as leaveDemo, make as tryDemo } from '#features/vault/try-demo';
import * as vault from '#features/vault/vault-handlers';
import { type HostContext, root } from '#pipeline';
import { type Clock, systemClock } from '#platform/clock';
import { runJob } from '#platform/jobs/run-job';
import { createBackups } from '#vault/backup/backups';
import { createKeeper, type Keeper } from '#vault/keeper';
import type { KdfCost } from '#vault/keys/kdf';

/** What a host decides: where the vaults lie, what else a lock does; in tests the clocks and the cost of a guess. */
export type AppParts = {
  folder: string;
  demoFolder: string;
  onLocked?: () => void;
  clock?: Clock;
  kdfCost?: KdfCost;
};

/** Every operation of the contract, with what answers it. */
export const router = root.router({
  vault: {
    status: vault.status,
    offerRecoveryKey: vault.offerRecoveryKey,
    create: vault.create,
    tryDemo,
    demoProgress,
    leaveDemo,
    unlock: vault.unlock,
    listKepala: vault.heads,
    enterWithRecoveryKey: vault.enter,
    lock: vault.lock,
    confirm: vault.confirm,
    changePassphrase: vault.changeOwnPassphrase,
  },
  centre: { get: getCentre, save: saveCentre },
  users: {
    list: users.list,
    workers: users.workers,
    add: users.add,
    remove: users.remove,
    resetPassphrase: users.reset,
  },
  client: {
    findAlike,
    get: getClient,
    register,
    openNewCase,
    registrationDraft: findRegistration,
    saveRegistrationDraft: saveRegistration,
    setPhoto,
  },
  case: { open: openCase, summary, history: caseHistory, assign, listCoercion, reviewCoercion },
  form: formRouters,
  attachment: {
    list: listAttachments,
    send: sendPiece,
    add: addAttachment,
    view: viewAttachment,
    rename: changeAttachment.rename,
    remove: changeAttachment.remove,
    restore: changeAttachment.restore,
    saveCopy,
  },
  comparison: { get: getComparison },
  caseload: { list: listCaseload, export: exportCaseload },
  packet: { make: makePacket },
  clientFile: { make: makeClientFile },
  consentForm: { make: makeConsentForm },
  erasure: {
    state: holdState,
    hold,
    liftHold,
    propose: proposeErasure,
    list: listErasures,
    withdraw: withdrawErasure,
    record: printErasureRecord,
    carryOut: carryOutErasure,
  },
  monthReport: { preview: previewMonth, exportWorkbook, exportWithNames },
  home: { get: getHome },
  keys: {
    state: paper.state,
    confirmRecoveryKey: paper.confirm,
    remindLater: paper.remindLater,
    replaceRecoveryKey: paper.replace,
    endWait,
    rotateDataKey: rotate,
    rotationProgress,
  },
  audit: { list: listAudit, state: auditState, verify: verifyAudit, draftNotice },
  backup: {
    state: backupState,
    list: listBackups,
    make: makeBackup,
    check: checkBackup,
    rehearse,
    confirmShrunken,
    drives,
    setSecondPlace,
  },
  recovery: {
    find: recovery.find,
    examine: recovery.examine,
    restore: recovery.restore,
    progress: recovery.progress,
  },
  rescue: {
    run: rescue.run,
    progress: rescue.progress,
    findKeyBackup: rescue.findKeyBackup,
    remakeKeys: rescue.remakeKeys,
    report: rescue.report,
  },
  region: { search: searchRegions },
  preference: { get: getPreference, put: putPreference },
});

/**
 * What is written reaches the file itself, and what is deleted leaves it, within so many seconds (security.md D15: 30
 * after a commit, 5 after a delete).
 */
const secondsToWriteBack = 5;

/**
 * Titian without a host: what may be asked, and the one vault it keeps. It has a name because its type, spelled out,
 * is longer than the compiler writes down.
 */
export type App = {
  router: typeof router;
  context: HostContext;
  lock: Keeper['lock'];
  /** Locks, and waits for a backup that is still being copied to the second place. */
  close(): Promise<void>;
};

/** A Titian with its vault locked. */
export function createApp(parts: AppParts): App {
  const keeper = createKeeper(
    parts.clock ?? systemClock,
    (vault, signal) => backups.farewell(vault, signal),
    parts.onLocked,
  );
  const backups = createBackups(keeper);
  const schedule = setInterval(() => {
    void keeper.keepAuditTip();
    void backups.tick().catch(() => undefined);
  }, 60_000).unref();
  const writingBack = setInterval(() => void keeper.writeBack(), secondsToWriteBack * 1000).unref();
  const context: HostContext = {
    keeper,
    backups,
    places: {
      real: parts.folder,
      demo: parts.demoFolder,
      chosen: 'real',
      ...(parts.kdfCost ? { kdfCost: parts.kdfCost } : {}),
    },
    demo: {
      accounts: demoAccounts,
      make: (options, onProgress) => runJob<DemoMade>('demoVault', options, { onProgress }),
    },
  };
  return {
    router,
    context,
    lock: keeper.lock,
    async close() {
      clearInterval(schedule);
      clearInterval(writingBack);
      await keeper.lock();
      await backups.settled();
    },
  };
}
