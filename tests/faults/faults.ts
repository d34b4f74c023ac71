import { attackPages } from './attack-pages/attack-pages.ts';
import { auditTampering } from './audit-tampering.ts';
import { bitRot } from './bit-rot.ts';
import { browserProfile } from './browser-profile.ts';
import { clockJumps } from './clock-jumps.ts';
import { commonPassphrases } from './common-passphrases.ts';
import { damagedBackups } from './damaged-backups/damaged-backups.ts';
import { diskFull } from './disk-full.ts';
import { diskImage } from './disk-image.ts';
import { erased } from './erased.ts';
import { guesses } from './guesses/guesses.ts';
import { hostileFiles } from './hostile-files/hostile-files.ts';
import { hostileText } from './hostile-text/hostile-text.ts';
import { killedWhileAttaching } from './killed-while-attaching.ts';
import { killedWhileBackingUp } from './killed-while-backing-up.ts';
import { killedWhileErasing } from './killed-while-erasing.ts';
import { killedWhileMigrating } from './killed-while-migrating.ts';
import { killedWhileRemaking } from './killed-while-remaking.ts';
import { killedWhileRescuing } from './killed-while-rescuing.ts';
import { killedWhileRestoring } from './killed-while-restoring.ts';
import { killedWhileRotating } from './killed-while-rotating.ts';
import { killedWhileSaving } from './killed-while-saving.ts';
import { knownNames } from './known-names.ts';
import { logs } from './logs/logs.ts';
import { lostOnPaper } from './lost-on-paper/lost-on-paper.ts';
import { manyCentres } from './many-centres/many-centres.ts';
import { memoryAfterLock } from './memory-after-lock.ts';
import { migrationLadder } from './migration-ladder.ts';
import { monthsByProfile } from './months-by-profile/months-by-profile.ts';
import { newerVersion } from './newer-version.ts';
import { officeDay } from './office-day/office-day.ts';
import { officeListener } from './office-listener/office-listener.ts';
import { oneFigure } from './one-figure/one-figure.ts';
import { powerCut } from './power-cut/power-cut.ts';
import { randomMessages } from './random-messages/random-messages.ts';
import { restoreDrills } from './restore-drills.ts';
import { roleMatrix } from './role-matrix/role-matrix.ts';
import { salvage } from './salvage.ts';
import { secondInstance } from './second-instance.ts';
import { sentReports } from './sent-reports/sent-reports.ts';
import type { Fault } from './support/fault.ts';
import { threePcs } from './three-pcs.ts';
import { unsavedText } from './unsaved-text.ts';
import { writtenAtWorkstation, writtenBytes } from './written-bytes/written-bytes.ts';

/** Every fault and attack there is a program for. */
export const faults: readonly Fault[] = [
  killedWhileAttaching,
  killedWhileSaving,
  killedWhileMigrating,
  killedWhileBackingUp,
  killedWhileRestoring,
  killedWhileRescuing,
  killedWhileRemaking,
  killedWhileErasing,
  killedWhileRotating,
  powerCut,
  diskFull,
  secondInstance,
  migrationLadder,
  newerVersion,
  bitRot,
  salvage,
  restoreDrills,
  damagedBackups,
  guesses,
  officeListener,
  officeDay,
  threePcs,
  knownNames,
  commonPassphrases,
  clockJumps,
  attackPages,
  randomMessages,
  hostileFiles,
  hostileText,
  lostOnPaper,
  oneFigure,
  writtenBytes,
  writtenAtWorkstation,
  diskImage,
  roleMatrix,
  auditTampering,
  unsavedText,
  sentReports,
  monthsByProfile,
  manyCentres,
  browserProfile,
  memoryAfterLock,
  logs,
  erased,
];
