import type { Sheet, SheetCell } from '#platform/paper/workbook';
import type { NamedListId } from '#records/months/named-lists';
import type { AuditTip } from '#vault/file/audit-chain';

/** A sheet before the centre, the period and the day of printing stand over it. */
export type UntitledSheet = Omit<Sheet, 'titles'>;

/** Everything the workbook of a month, quarter, half-year or year is drawn from; gathered in one read. */
export type MonthData = {
  period: string;
  today: string;
  /** The last day that is counted. */
  countedTo: string;
  centreName: string;
  printedBy: string;
  revision: number;
  /** The last row of the audit when the period was read: whoever holds the print can prove the trail up to it. */
  auditHead: AuditTip;
  /** What differs from the export before, a row a cell; with names where those were chosen. */
  changes: string[][];
  /** The counting sheets, as they are read. */
  sheets: DrawnSheet[];
  /** How many stays the recapitulation tells of. */
  stays: number;
  /** The rows of each list by name, present when they were chosen. */
  lists?: Record<NamedListId, SheetCell[][]>;
};

/** A counting sheet with what stands over it. */
export type DrawnSheet = { title: string; sheet: UntitledSheet };
