import type { Report } from '../jobs/define-job.ts';
import { lettersOf } from './drop-downs.ts';
import { goingOn, headRowOf, heldIn, renderWorkbook, type Sheet, type SheetCell } from './workbook.ts';

/** A sheet of any length: its rows are asked for one after the other, twice, and none of them is kept. */
type LongSheet = Pick<Sheet, 'name' | 'titles' | 'head' | 'widths'> & {
  rows: () => Iterable<SheetCell[]>;
};

/**
 * A workbook of one long sheet, as `renderWorkbook` would make it: that draws the workbook without the rows, which are
 * written into it one after the other. So it takes the room of the file and of a few rows.
 */
export async function renderLongWorkbook(sheet: LongSheet, report: Report) {
  const known = surveyOf(sheet);
  const first = headRowOf(sheet) + 1;
  const { bytes } = await renderWorkbook([{ ...sheet, rows: samplesOf(sheet, known.isNumbers) }]);
  const { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } = await import(
    '@zip.js/zip.js'
  );
  configure({ useWebWorkers: false });
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    ...{ lastModDate: new Date(1980, 0, 1), extendedTimestamp: false },
    // As other programs write workbooks: sizes before the content.
    ...{ dataDescriptor: false, bufferedWrite: true, zip64: false },
  });
  for (const entry of await new ZipReader(new Uint8ArrayReader(bytes)).getEntries()) {
    if (entry.directory) continue;
    const content = await entry.getData(new Uint8ArrayWriter());
    if (entry.filename === 'xl/worksheets/sheet1.xml') {
      const [before, styles, after] = openedAt(new TextDecoder().decode(content), first);
      const drawn = drawRows(sheet, { first, styles });
      await zip.add(
        entry.filename,
        streamOf(before, drawn, after, (done) => report(done, known.rows)),
      );
    } else await zip.add(entry.filename, new Uint8ArrayReader(content));
  }
  return { bytes: new Uint8Array(await zip.close()), rows: known.rows };
}

/** How many rows there are, and which columns hold numbers alone. */
function surveyOf({ rows, head }: LongSheet) {
  const seen = head.map(() => ({ hasNumber: false, hasOther: false }));
  let count = 0;
  for (const row of rows()) {
    count += 1;
    for (const [at, column] of seen.entries()) {
      if (typeof row[at] === 'number') column.hasNumber = true;
      else if ((row[at] ?? null) !== null) column.hasOther = true;
    }
  }
  return { rows: count, isNumbers: seen.map(({ hasNumber, hasOther }) => hasNumber && !hasOther) };
}

/** The styles in which a cell may stand, by their numbers in the file; a row in which something goes on below begins at its top. */
type Styles = Record<'plain' | 'day' | 'topPlain' | 'topDay' | 'goingOn', string>;

/** Two rows in which each style stands once, beyond the columns; the head of a column of numbers is drawn over its number. */
function samplesOf({ head }: LongSheet, isNumbers: readonly boolean[]): SheetCell[][] {
  const day = { date: '2026-01-01' };
  return [
    [...isNumbers.map((isOne) => (isOne ? 1 : null)), 1, day],
    [...head.map(() => null), 1, day, 'x'],
  ];
}

/** The sheet up to its rows, the styles of the samples, and the sheet after them. */
function openedAt(xml: string, first: number): [string, Styles, string] {
  const [from, to] = [xml.indexOf(`<row r="${first}"`), xml.indexOf('</sheetData>')];
  const [plain, other] = xml.slice(from, to).split(`<row r="${first + 1}"`);
  const stylesIn = (row = '') => [...row.matchAll(/ s="(\d+)"/g)].map(([, style = '']) => style);
  const [[text, day], [topPlain, topDay, goingOn]] = [stylesIn(plain).slice(-2), stylesIn(other)];
  if (from < 0 || goingOn === undefined) throw new Error('the samples do not stand in the sheet');
  const styles = {
    plain: text ?? '',
    day: day ?? '',
    topPlain: topPlain ?? '',
    topDay: topDay ?? '',
    goingOn,
  };
  return [xml.slice(0, from), styles, xml.slice(to)];
}

/** Every row as it stands in the file. */
function* drawRows({ rows, widths }: LongSheet, { first, styles }: { first: number; styles: Styles }) {
  const letters = widths.map((_, at) => lettersOf(at));
  let number = first;
  for (const row of rows()) {
    const going = row.map((value, at) => goingOn(value, widths[at]));
    const height = Math.max(0, ...going.map((style) => style.height ?? 0));
    const cells = row.map((value, at) => {
      const held = heldIn(value);
      const place = `<c r="${letters[at]}${number}" s="`;
      const isTop = height > 0;
      if (held === null) return '';
      if (held instanceof Date)
        return `${place}${isTop ? styles.topDay : styles.day}"><v>${serialOf(held)}</v></c>`;
      const style = going[at]?.wrap ? styles.goingOn : isTop ? styles.topPlain : styles.plain;
      if (typeof held === 'number') return `${place}${style}"><v>${held}</v></c>`;
      return `${place}${style}" t="inlineStr"><is><t xml:space="preserve">${inXml(held)}</t></is></c>`;
    });
    yield `<row r="${number}"${height > 0 ? ` ht="${height}" customHeight="1"` : ''}>${cells.join('')}</row>`;
    number += 1;
  }
}

/** So many rows are handed on at once. */
const atOnce = 500;

function streamOf(before: string, rows: Iterator<string>, after: string, tell: (done: number) => void) {
  const encoder = new TextEncoder();
  let done = 0;
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (stream) => stream.enqueue(encoder.encode(before)),
    pull(stream) {
      let text = '';
      for (let left = atOnce; left > 0; left -= 1) {
        const { value, done: isOver } = rows.next();
        if (isOver) {
          stream.enqueue(encoder.encode(text + after));
          return stream.close();
        }
        text += value;
        done += 1;
      }
      tell(done);
      stream.enqueue(encoder.encode(text));
    },
  });
}

/** Days since the last of 1899, as spreadsheets count them. */
const serialOf = (day: Date): number => day.getTime() / 86_400_000 + 25_569;

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no such letters
const unsaid = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

const inXml = (text: string): string =>
  text.replace(unsaid, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
