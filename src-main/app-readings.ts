import { packedCaseload, wholeCaseload } from '#features/caseload/caseload-readings';
import { lessonList, lessonTechniques } from '#features/lesson/lesson-readings';
import {
  monthNow,
  monthPeople,
  monthPreview,
  monthSentAgain,
  monthToSend,
} from '#features/month-report/month-readings';
import { gapLinks, sourceAnswers } from '#features/resource/resource-readings';
import {
  standardCases,
  standardMissing,
  standardOverview,
  standardWhole,
} from '#features/standard/standard-readings';
import { supervisionLog } from '#features/supervision/supervision-readings';

/** Every reading that takes long: on a connection of its own, in a thread of its own (vault/SECURITY.md D38). */
export const readings = [
  monthNow,
  monthPeople,
  monthPreview,
  monthToSend,
  monthSentAgain,
  wholeCaseload,
  packedCaseload,
  standardOverview,
  standardCases,
  standardWhole,
  standardMissing,
  lessonList,
  lessonTechniques,
  supervisionLog,
  gapLinks,
  sourceAnswers,
];
