import { caseFiles } from './0001-case-files.ts';
import { attachments } from './0002-attachments.ts';
import { erasure } from './0003-erasure.ts';
import { months } from './0004-months.ts';
import { repairs } from './0005-repairs.ts';
import { sentMonths } from './0006-sent-months.ts';
import { likeness } from './0007-likeness.ts';
import { figures } from './0008-figures.ts';
import { shiftReadings } from './0009-shift-readings.ts';
import { signOffs } from './0010-sign-offs.ts';
import { coercionOutcomes } from './0011-coercion-outcomes.ts';
import { duties } from './0012-duties.ts';
import { searchCategories } from './0013-search-categories.ts';
import { supervision } from './0014-supervision.ts';
import { merges } from './0015-merges.ts';
import { hands } from './0016-hands.ts';
import { standard } from './0017-standard.ts';
import { carried } from './0018-carried.ts';
import { secondReaders } from './0019-second-readers.ts';
import { flagsByCase } from './0020-flags-by-case.ts';
import { letters } from './0021-letters.ts';
import { meetings } from './0022-meetings.ts';
import { ownersOfDuties } from './0023-owners-of-duties.ts';
import { standardAnew } from './0024-standard-anew.ts';
import { pastStandards } from './0025-past-standards.ts';
import { resources } from './0026-resources.ts';
import { families } from './0027-families.ts';
import { allegations } from './0028-allegations.ts';
import { auditPc } from './0029-audit-pc.ts';
import { imports } from './0030-imports.ts';
import { reportProfiles } from './0031-report-profiles.ts';
import { fallenDue } from './0032-fallen-due.ts';
import { rowsByFilter } from './0033-rows-by-filter.ts';
import { writing } from './0034-writing.ts';
import { foreignRecords } from './0035-foreign-records.ts';
import { rowsByIdentity } from './0036-rows-by-identity.ts';
import { figuresAhead } from './0037-figures-ahead.ts';
import { writingOfNames } from './0038-writing-of-names.ts';
import { assumedAnswers } from './0039-assumed-answers.ts';
import { workersOfDuties } from './0040-workers-of-duties.ts';
import { thumbnails } from './0041-thumbnails.ts';
import { rowsByNumber } from './0042-rows-by-number.ts';
import { countsByIndex } from './0043-counts-by-index.ts';
import { writingByCase } from './0044-writing-by-case.ts';
import { lessons } from './0045-lessons.ts';
import { techniqueUses } from './0046-technique-uses.ts';
import { figuresBehind } from './0047-figures-behind.ts';
import { handsByIndex } from './0048-hands-by-index.ts';
import { writingByHolder } from './0049-writing-by-holder.ts';
import { noPreviousCase } from './0050-no-previous-case.ts';
import { listsByDay } from './0051-lists-by-day.ts';
import { rowsBySex } from './0052-rows-by-sex.ts';
import { pastWriting } from './0053-past-writing.ts';
import { pastLessons } from './0054-past-lessons.ts';
import { mergedBeside } from './0055-merged-beside.ts';
import { foreignOwnAnswers } from './0056-foreign-own-answers.ts';

/** Every migration, in order; each is frozen once released. */
export const migrations = [
  caseFiles,
  attachments,
  erasure,
  months,
  repairs,
  sentMonths,
  likeness,
  figures,
  shiftReadings,
  signOffs,
  coercionOutcomes,
  duties,
  searchCategories,
  supervision,
  merges,
  hands,
  standard,
  carried,
  secondReaders,
  flagsByCase,
  letters,
  meetings,
  ownersOfDuties,
  standardAnew,
  pastStandards,
  resources,
  families,
  allegations,
  auditPc,
  imports,
  reportProfiles,
  fallenDue,
  rowsByFilter,
  writing,
  foreignRecords,
  rowsByIdentity,
  figuresAhead,
  writingOfNames,
  assumedAnswers,
  workersOfDuties,
  thumbnails,
  rowsByNumber,
  countsByIndex,
  writingByCase,
  lessons,
  techniqueUses,
  figuresBehind,
  handsByIndex,
  writingByHolder,
  noPreviousCase,
  listsByDay,
  rowsBySex,
  pastWriting,
  pastLessons,
  mergedBeside,
  foreignOwnAnswers,
] as const;
