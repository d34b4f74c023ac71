import { plainWords } from '../people/search-key.ts';

/** A cell of a foreign file: a text (a real date as YYYY-MM-DD), a number, or nothing. */
export type Cell = string | number | null;

/** What stands in a cell, as text; a number as it would be typed. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'number' ? numberText(cell) : cell.trim();
}

const numberText = (number: number) =>
  Number.isInteger(number) && Math.abs(number) < 1e15 ? String(number) : String(number).replace('.', ',');

/** Marks that people write into a cell of which nothing is known. */
const nothing = new Set([
  '',
  '-',
  '--',
  '---',
  '?',
  '.',
  '0',
  'n/a',
  'na',
  'nihil',
  'tidak ada',
  'tdk ada',
  'kosong',
  'null',
]);

const longest = Math.max(...[...nothing].map(({ length }) => length));

/** Whether a cell says that nothing is known. */
export function isNothing(cell: Cell | undefined): boolean {
  const text = textOf(cell);
  return text.length <= longest && nothing.has(text.toLowerCase());
}

// The same few words stand in thousands of cells.
const known = new Map<string, string>();
const most = 50_000;

/** A text as it is compared: lower case, words of letters and digits, one space between them. */
export function plain(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const words = plainWords(text).join(' ');
  if (known.size >= most) known.clear();
  if (text.length < 100) known.set(text, words);
  return words;
}

/** How a column is called in a spreadsheet: 0 is A, 26 is AA. */
export function columnLetter(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnLetter(Math.floor(at / 26) - 1) + last;
}
