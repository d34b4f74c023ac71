import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { isCivilDate } from '#domain/civil-date';
import { isMonth } from '#domain/months/month';
import type { Cell, Counts } from '#domain/months/report-cells';
import { publicHalfOf, readPublicHalf, readSignedLine, writeSignedLine } from './signed-line.ts';

// A month for machines: what it is, one line of JSON, the signature of the centre. Counts, and no name of anybody.

const kind = 'titian-bulan';
const firstLine = `${kind} 1`;

/** The ending of its file name. */
export const monthFileEnding = kind;

/** A file of more bytes is none of ours: a centre with every category, reason and regency needs a tenth of it. */
export const largestMonthFile = 2_000_000;

const Line = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[^\p{Cc}]*$/u);
const Flow = /^(opening|admitted|moved|left|closing)\.[LP]$/;

/** More than this no centre counts in a month; a thousand of them still add up in a column of PostgreSQL. */
const mostCounted = 1_000_000;
const Count = z.int().min(-mostCounted).max(mostCounted);

/** A cell as [sheet, row, column, count]; a newer Titian may know sheets that this one does not. */
const FileCell = z
  .tuple([z.string().regex(/^[a-z]{1,40}$/), Line(200), z.string().regex(/^[\w.-]{1,60}$/), Count])
  .refine(([sheet, , column]) => sheet !== 'recap' || Flow.test(column));

/** What a month's file says. */
const MonthFigures = z.strictObject({
  centre: z.strictObject({ id: z.uuid(), name: Line(120), kind: Line(20), town: Line(80) }),
  /** The public half of the key it is signed with. */
  key: z.string().max(100),
  month: z.string().refine(isMonth),
  revision: z.int().min(0).max(100_000),
  /** The last day that is counted: before the end of the month where it was sent within it. */
  countedTo: z.string().refine(isCivilDate),
  /** When these figures were sent first, UTC ISO. */
  frozenAt: z.iso.datetime().refine((text) => isCivilDate(text.slice(0, 10))),
  /** Each cell once. */
  cells: z
    .array(FileCell)
    .max(20_000)
    .refine((cells) => new Set(cells.map(([...cell]) => cell.slice(0, 3).join('\t'))).size === cells.length),
});
export type MonthFigures = z.infer<typeof MonthFigures>;

/** The text of a month's file, signed. The same figures make the same bytes. */
export function writeMonthFile(figures: Omit<MonthFigures, 'key'>, key: KeyObject): string {
  return writeSignedLine(firstLine, MonthFigures.parse({ ...figures, key: publicHalfOf(key) }), key);
}

/** The counts of a month in the order in which a file tells them. */
export const cellsIn = (counts: Counts): MonthFigures['cells'] =>
  [...counts]
    .filter(([, count]) => count !== 0)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([cell, count]) => [...(cell.split('\t') as [string, string, string]), count]);

/** The counts that a file tells; of a newer Titian also those of sheets that this one does not know. */
export const countsIn = ({ cells }: Pick<MonthFigures, 'cells'>): Counts =>
  new Map(cells.map(([sheet, row, column, count]) => [`${sheet}\t${row}\t${column}` as Cell, count]));

/** What a text is as a month's file: its figures when the key in it signed them, or what is wrong. */
export function readMonthFile(text: string): MonthFigures | 'not-a-month' | 'newer' | 'altered' {
  const read = readSignedLine(text);
  if (read === undefined) return 'not-a-month';
  if (read.magic !== firstLine) return read.magic.startsWith(`${kind} `) ? 'newer' : 'not-a-month';
  const figures = parse(read.line);
  if (figures === undefined) return 'altered';
  const key = readPublicHalf(figures.key);
  return key !== undefined && read.isSignedBy(key) ? figures : 'altered';
}

function parse(line: string): MonthFigures | undefined {
  try {
    return MonthFigures.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
