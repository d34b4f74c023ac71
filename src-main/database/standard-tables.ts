import type { FormId } from '#domain/forms';
import type { RequirementCode } from '#domain/standard/requirements';

/** How each case stands to the standard: projections, made anew with the case's row in the caseload. */
export type StandardTables = {
  /** What a requirement asks of a case; `position` counts where it asks several times. */
  requirement: {
    caseId: string;
    code: RequirementCode;
    position: number;
    since: string;
    dueOn: string;
    metOn: string | null;
  };
  /** A required or expected answer that a present record leaves empty. */
  missingAnswer: { caseId: string; form: FormId; recordId: string; field: string; isRequired: number };
};
