import type { Router } from '@orpc/server';
import type { Contract } from '#contract/contract';
import { defined } from '#domain/defined';
import { allegation } from '#features/allegation/allegation';
import { attachment } from '#features/attachment/attachment';
import { audit } from '#features/audit/audit';
import { backup, recovery } from '#features/backup/backup';
import { caseFile } from '#features/case-file/case-file';
import { caseload } from '#features/caseload/caseload';
import { caseloadView } from '#features/caseload/shared-views';
import { centre } from '#features/centre/centre';
import { centreKey } from '#features/centre-key/centre-key';
import { change } from '#features/change/change';
import { client } from '#features/client/client';
import { clientFile } from '#features/client-file/client-file';
import { comparison } from '#features/comparison/comparison';
import { consentForm } from '#features/consent-form/consent-form';
import { duty } from '#features/duty/duty';
import { erasure } from '#features/erasure/erasure';
import { family } from '#features/family/family';
import { form } from '#features/form-records/form-router';
import { home } from '#features/home/home';
import { importing } from '#features/import/import';
import { keys } from '#features/keys/keys';
import { lesson } from '#features/lesson/lesson';
import { letter } from '#features/letters/letters';
import { meeting } from '#features/meeting/meeting';
import { merge } from '#features/merge/merge';
import { monthReport, reportProfile } from '#features/month-report/month-report';
import { office, pc } from '#features/office/office';
import { packet } from '#features/packet/packet';
import { preference } from '#features/preference/preference';
import { region } from '#features/region/region';
import { repair } from '#features/repair/repair';
import { rescue } from '#features/rescue/rescue';
import { resilience } from '#features/resilience/resilience';
import { resource } from '#features/resource/resource';
import { series } from '#features/series/series';
import { shift } from '#features/shift/shift';
import { signOff } from '#features/sign-off/sign-off';
import { standard } from '#features/standard/standard';
import { supervision } from '#features/supervision/supervision';
import { timeline } from '#features/timeline/timeline';
import { transfer } from '#features/transfer/transfer';
import { update } from '#features/update/update';
import { users } from '#features/users/users';
import { vault } from '#features/vault/vault';
import { writing } from '#features/writing/writing';
import { root } from '#pipeline';
import type { HostContext } from '#pipeline-context';
import { type Clock, systemClock } from '#platform/clock';
import { createHeldTexts } from '#platform/held-texts';
import { fromSource, type Installation } from '#platform/installation';
import { type Office, withoutOffice } from '#platform/office';
import { tendIndexes } from '#records/writing/tend-indexes';
import { createBackups } from '#vault/backup/backups';
import { createKeeper, type Keeper } from '#vault/keeper';
import type { KdfCost } from '#vault/keys/kdf';
import { ownSeat } from '#vault/session';

/** What a host decides: where the vaults lie, how it is installed, what else a lock does; in tests the clocks and the cost of a guess. */
type AppParts = {
  folder: string;
  demoFolder: string;
  installation?: Installation;
  office?: Office;
  onLocked?: () => void;
  clock?: Clock;
  kdfCost?: KdfCost;
};

/**
 * Every operation of the contract, with what answers it. Its type is said by name: what the compiler infers for so many is
 * too long for it to write down.
 */
export const router: Router<Contract, HostContext> = root.router({
  vault,
  pc,
  office,
  change,
  centre,
  centreKey,
  users,
  client,
  family,
  case: caseFile,
  timeline,
  transfer,
  form,
  allegation,
  attachment,
  comparison,
  series,
  caseload,
  caseloadView,
  packet,
  clientFile,
  consentForm,
  duty,
  erasure,
  repair,
  signOff,
  standard,
  supervision,
  lesson,
  letter,
  meeting,
  merge,
  monthReport,
  reportProfile,
  home,
  import: importing,
  resilience,
  shift,
  keys,
  audit,
  backup,
  recovery,
  rescue,
  resource,
  update,
  region,
  preference,
  writing,
});

/**
 * What is written reaches the file itself, and what is deleted leaves it, within so many seconds
 * (vault/SECURITY.md D15: 30 after a commit, 5 after a delete).
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
  /** Puts out whoever is in at a seat that is meant. */
  leave: Keeper['leaveWhere'];
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
    void keeper
      .current()
      .then((vault) => vault && tendIndexes(vault, keeper.now()))
      .catch(() => undefined);
  }, 60_000).unref();
  const writingBack = setInterval(() => void keeper.writeBack(), secondsToWriteBack * 1000).unref();
  const context: HostContext = {
    keeper,
    backups,
    installation: parts.installation ?? fromSource,
    places: {
      real: parts.folder,
      demo: parts.demoFolder,
      chosen: 'real',
      ...defined({ kdfCost: parts.kdfCost }),
    },
    office: parts.office ?? withoutOffice,
    held: createHeldTexts(),
    seat: ownSeat,
  };
  return {
    router,
    context,
    lock: keeper.lock,
    leave: keeper.leaveWhere,
    async close() {
      clearInterval(schedule);
      clearInterval(writingBack);
      await keeper.lock();
      await backups.settled();
    },
  };
}
