import type { FormId } from '#domain/forms';
import type { RequirementCode } from '#domain/standard/requirements';

/** How each case stands to the standard: projections, made anew with the case's row in the caseload. */
export type StandardTables = {
  /** The rules of the standard, as they were up to and without a day. */
  pastStandard: { until: string; rules: string };
  /** What a requirement asks of a case; `position` counts where it asks several times. */
  requirement: {
    caseId: string;
    code: RequirementCode;
    position: number;
    since: string;
    dueOn: string;
    metOn: string | null;
    judgedFrom: string;
    judgedUntil: string;
  };
  /** A required or expected answer that a present record leaves empty. */
  missingAnswer: { caseId: string; form: FormId; recordId: string; field: string; isRequired: number };
};
