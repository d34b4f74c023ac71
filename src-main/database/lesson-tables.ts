import type { Generated } from 'kysely';
import type { TargetStatus } from '#domain/results/attainment';

/** What is gathered from all cases of a house: what rounds taught, and which techniques were used. */
export type LessonTables = {
  /** A round of evaluation as it is counted; its words lie in a full-text table under the row's number. */
  lesson: {
    rowNumber: Generated<number>;
    recordId: string;
    caseId: string;
    evaluatedOn: string;
    category: string;
    /** Of the targets that were not, or only partly, achieved: codes, a space about each. */
    programmes: string;
    /** 2: everybody, since it says its lesson in one line; 1: who reads the case; 0: it says nothing. */
    toldTo: 0 | 1 | 2;
    /** The version it was told from, and how the names on the file of the person stood then. */
    toldFrom: string;
  };
  /** What a round taught before it was corrected, in the index until it is taken out beside other work. */
  pastLesson: { rowNumber: number; recordId: string };
  /** Cases whose rounds have no row yet. */
  lessonDue: { caseId: string };
  /** A technique that a note names, with what it was used for. */
  techniqueUse: {
    number: Generated<number>;
    recordId: string;
    caseId: string;
    happenedOn: string;
    targetNumber: number | null;
    taskNumber: number | null;
    technique: string;
    /** Of a note that not everybody reads who reads notes. */
    isKept: number;
    programme: string | null;
    /** The last rating of the target. */
    status: TargetStatus | null;
  };
};
