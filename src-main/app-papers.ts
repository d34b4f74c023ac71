import { allegationPaper } from '#features/allegation/allegation-paper';
import { breachNoticePaper } from '#features/audit/breach-notice-paper';
import { caseloadPrint, caseloadWorkbook } from '#features/caseload/caseload-papers';
import { fingerprintPaper } from '#features/centre-key/fingerprint-paper';
import { clientFilePaper } from '#features/client-file/client-file-paper';
import { consentFormPaper } from '#features/consent-form/consent-form-paper';
import { calendarPaper } from '#features/duty/calendar-paper';
import { erasureRecordPaper } from '#features/erasure/erasure-record-paper';
import { importProtocol } from '#features/import/import-papers';
import { letterPaper } from '#features/letters/letter-paper';
import { meetingPaper } from '#features/meeting/meeting-paper';
import { coverLetter } from '#features/month-report/cover-letter-paper';
import { monthFile } from '#features/month-report/month-file-paper';
import { monthArchive, monthPrint, monthTable, monthWorkbook } from '#features/month-report/month-papers';
import { packetPaper } from '#features/packet/packet-paper';
import { resiliencePaper } from '#features/resilience/resilience-paper';
import { gapNotePaper } from '#features/resource/gap-note-paper';
import { shiftSheetPaper } from '#features/shift/shift-sheet-paper';
import { standardPrint, standardWorkbook } from '#features/standard/standard-papers';
import { supervisionPaper } from '#features/supervision/supervision-paper';
import { timelinePaper } from '#features/timeline/timeline-paper';
import { answerSlip, casePackage } from '#features/transfer/transfer-papers';

/**
 * Every paper and every file that leaves Titian, but for the sheet of the recovery key: that is printed before there is
 * a vault whose audit could tell of it, and its key enters no worker and no file.
 */
export const papers = [
  packetPaper,
  clientFilePaper,
  consentFormPaper,
  erasureRecordPaper,
  breachNoticePaper,
  shiftSheetPaper,
  supervisionPaper,
  gapNotePaper,
  importProtocol,
  letterPaper,
  resiliencePaper,
  meetingPaper,
  calendarPaper,
  timelinePaper,
  allegationPaper,
  caseloadWorkbook,
  caseloadPrint,
  monthWorkbook,
  monthPrint,
  monthTable,
  monthArchive,
  coverLetter,
  monthFile,
  fingerprintPaper,
  casePackage,
  answerSlip,
  standardPrint,
  standardWorkbook,
];
