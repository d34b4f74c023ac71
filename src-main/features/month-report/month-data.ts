import type { NamedListId } from '#domain/months/named-columns';
import type { ReportProfile } from '#domain/months/report-profile';
import type { Letterhead, PaperCode, Signature } from '#domain/papers/stationery';
import type { Sheet, SheetCell } from '#platform/paper/workbook';
import type { AuditTip } from '#vault/file/audit-chain';

/** A sheet before the centre, the period and the day of printing stand over it. */
export type UntitledSheet = Omit<Sheet, 'titles'>;

/** A profile as it was when a report was made by it. */
export type ChosenProfile = { id: string; version: number; definition: ReportProfile };

/** How the report stood on paper when it left: its kop without the logo, its size, and who answers for it. */
export type OnPaper = { letterhead: Letterhead; paper: PaperCode; head: Signature };

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
  /** The counting sheets, as they are read; by a profile those that name nobody, in its order. */
  sheets: DrawnSheet[];
  /** How many stays the recapitulation tells of. */
  stays: number;
  /** The rows of each list by name, present when they were chosen. */
  lists?: Record<NamedListId, SheetCell[][]>;
  /** The profile it is made by; without one it is the whole report as Titian draws it. */
  profile?: ChosenProfile;
  onPaper: OnPaper;
  /** For whom it was made, as it was typed. */
  recipient: string;
};

/** A counting sheet with what stands over it. */
export type DrawnSheet = { title: string; sheet: UntitledSheet };
