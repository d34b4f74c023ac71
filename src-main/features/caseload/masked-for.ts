import type { CaseloadRow } from '#contract/caseload';
import { caseloadColumnCodes, mayReadColumn } from '#contract/caseload-columns';
import type { Role } from '#domain/roles';

/** A row without the values that a role may not read. */
export function maskedFor(role: Role): (row: CaseloadRow) => CaseloadRow {
  const unread = caseloadColumnCodes.filter((column) => !mayReadColumn(role, column));
  const nothing = Object.fromEntries(unread.map((column) => [column, null]));
  return (row) => ({ ...row, ...nothing });
}
