import { isCivilDate } from '../civil-date.ts';
import { textOf } from './cell.ts';
import { importLabel } from './fields.ts';
import { type RowReader, sayShortened, shortened } from './row-reader.ts';

/**
 * A number of a book or a deed, as it is written. One that a spreadsheet shortened or made a day of is refused: what it was
 * stands only on paper.
 */
export function readWrittenNumber(row: RowReader, field: string): string | undefined {
  const cell = row.cell(field);
  const text = row.line(field);
  if (text === undefined) return undefined;
  if (shortened.test(text) || (typeof cell === 'number' && Math.abs(cell) > Number.MAX_SAFE_INTEGER)) {
    row.trouble(field, sayShortened(field, text, typeAgain));
    return undefined;
  }
  if (isCivilDate(text)) {
    row.trouble(
      field,
      `${importLabel(field)} tersimpan sebagai tanggal: lembar kerja mengubahnya. Ketik lagi seperti di buku, atau kosongkan.`,
    );
    return undefined;
  }
  return text;
}

const typeAgain = 'Ketik lagi, atau kosongkan.';

/** So long is a number of a telephone with its area; a shorter one is of the place itself and begins with no 0. */
const withArea = /^[1-9]\d{8,12}$/;

/** A telephone number. The 0 that a spreadsheet took from its beginning is put back, which is said. */
export function readPhone(row: RowReader, field: string): string | undefined {
  const text = row.line(field);
  if (text === undefined) return undefined;
  if (shortened.test(text)) {
    row.trouble(field, sayShortened(field, text, typeAgain));
    return undefined;
  }
  const digits = text.replace(/[\s.()-]/g, '');
  if (!withArea.test(digits) || digits.startsWith('62')) return text;
  row.remark(field, `Nol di depan, yang dibuang lembar kerja, dikembalikan: 0${digits}.`);
  return `0${digits}`;
}

/**
 * RT and RW, of two columns or of one. "3/12" is a day to a spreadsheet, and which of its numbers stood first is asked.
 */
export function readRtRw(
  row: RowReader,
  told: (field: string, text: string) => string | undefined,
): { rt: string | undefined; rw: string | undefined } {
  const field = row.has('rtRw') ? 'rtRw' : 'rt';
  const written = textOf(row.cell(field));
  const text = told(field, written) ?? written;
  if (isCivilDate(text)) {
    const [, month, day] = text.split('-').map(Number);
    const either = [`${day}/${month}`, `${month}/${day}`];
    const choices = [...new Set(either)].map((one): [string, string] => [one, sayRtRw(one)]);
    row.trouble(
      field,
      'Tersimpan sebagai tanggal: lembar kerja mengubah RT/RW. Pilih yang tertulis di kertasnya.',
      text,
      choices,
    );
    return { rt: undefined, rw: undefined };
  }
  const [rt, rw] = split(row.has(field) ? text : '');
  return { rt, rw: row.line('rw') ?? rw };
}

const split = (text: string): (string | undefined)[] =>
  text
    .replace(/\b(rt|rw)\b\.?/gi, ' ')
    .split(/[\s/,-]+/)
    .filter((part) => part !== '');

const sayRtRw = (text: string) => `RT ${text.replace('/', ', RW ')}`;
