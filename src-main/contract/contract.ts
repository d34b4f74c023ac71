import { allegationContract } from './allegation.ts';
import { attachmentContract } from './attachment.ts';
import { auditContract } from './audit.ts';
import { backupContract, recoveryContract } from './backup.ts';
import { caseFileContract } from './case-file.ts';
import { caseloadContract } from './caseload.ts';
import { caseloadViewContract } from './caseload-view.ts';
import { centreContract } from './centre.ts';
import { centreKeyContract } from './centre-key.ts';
import { changeContract } from './change.ts';
import { clientContract } from './client.ts';
import { clientFileContract } from './client-file.ts';
import { comparisonContract } from './comparison.ts';
import { consentFormContract } from './consent-form.ts';
import { dutyContract } from './duty.ts';
import { erasureContract } from './erasure.ts';
import { familyContract } from './family.ts';
import { formContracts } from './form-records.ts';
import { homeContract } from './home.ts';
import { importContract } from './import.ts';
import { keysContract } from './keys.ts';
import { lessonContract } from './lesson.ts';
import { letterContract } from './letter.ts';
import { meetingContract } from './meeting.ts';
import { mergeContract } from './merge.ts';
import { monthReportContract } from './month-report.ts';
import { officeContract, pcContract } from './office.ts';
import { packetContract } from './packet.ts';
import { preferenceContract } from './preference.ts';
import { regionContract } from './region.ts';
import { repairContract } from './repair.ts';
import { reportProfileContract } from './report-profile.ts';
import { rescueContract } from './rescue.ts';
import { resilienceContract } from './resilience.ts';
import { resourceContract } from './resource.ts';
import { seriesContract } from './series.ts';
import { shiftContract } from './shift.ts';
import { signOffContract } from './sign-off.ts';
import { standardContract } from './standard.ts';
import { supervisionContract } from './supervision.ts';
import { timelineContract } from './timeline.ts';
import { transferContract } from './transfer.ts';
import { updateContract } from './update.ts';
import { usersContract } from './users.ts';
import { vaultContract } from './vault.ts';
import { writingContract } from './writing.ts';

/** Everything that may be asked of Titian, by every host alike. */
export const contract = {
  vault: vaultContract,
  pc: pcContract,
  office: officeContract,
  change: changeContract,
  centre: centreContract,
  centreKey: centreKeyContract,
  users: usersContract,
  client: clientContract,
  family: familyContract,
  case: caseFileContract,
  timeline: timelineContract,
  transfer: transferContract,
  form: formContracts,
  allegation: allegationContract,
  attachment: attachmentContract,
  comparison: comparisonContract,
  series: seriesContract,
  caseload: caseloadContract,
  caseloadView: caseloadViewContract,
  packet: packetContract,
  clientFile: clientFileContract,
  consentForm: consentFormContract,
  duty: dutyContract,
  erasure: erasureContract,
  repair: repairContract,
  signOff: signOffContract,
  standard: standardContract,
  supervision: supervisionContract,
  lesson: lessonContract,
  letter: letterContract,
  meeting: meetingContract,
  merge: mergeContract,
  monthReport: monthReportContract,
  reportProfile: reportProfileContract,
  home: homeContract,
  import: importContract,
  resilience: resilienceContract,
  shift: shiftContract,
  keys: keysContract,
  audit: auditContract,
  backup: backupContract,
  recovery: recoveryContract,
  rescue: rescueContract,
  resource: resourceContract,
  update: updateContract,
  region: regionContract,
  preference: preferenceContract,
  writing: writingContract,
};
export type Contract = typeof contract;
