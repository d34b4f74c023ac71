import type { Sheet, SheetCell } from '#platform/paper/workbook';
import type { AuditTip } from '#vault/file/audit-chain';

/** A sheet before the centre, the month and the day of printing stand over it. */
export type UntitledSheet = Omit<Sheet, 'titles'>;

/** Everything a month's workbook is drawn from; gathered in one read. */
export type MonthData = {
  month: string;
  today: string;
  /** The last day that is counted. */
  countedTo: string;
  centreName: string;
  printedBy: string;
  revision: number;
  /** The last row of the audit when the month was read: whoever holds the print can prove the trail up to it. */
  auditHead: AuditTip;
  /** What differs from the export before, cell by cell: sheet, row, column, before, now. */
  changes: string[][];
  /** The counting sheets, as they are read. */
  sheets: DrawnSheet[];
  /** How many stays the recapitulation tells of. */
  stays: number;
  /** The rows of the list by name, present when it was chosen. */
  nominative?: SheetCell[][];
};

/** A counting sheet with what stands over it. */
export type DrawnSheet = { title: string; sheet: UntitledSheet };
