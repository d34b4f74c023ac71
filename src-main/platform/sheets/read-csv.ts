import Papa from 'papaparse';
import { fileLimits, NotTaken, type ReadSheet } from './sheet-texts.ts';

/** The one sheet of a CSV, whatever separates its fields; throws NotTaken for what is no text, or too long. */
export function readCsv(bytes: Uint8Array): ReadSheet {
  const text = decode(bytes);
  if (/(?![\t\n\v\f\r])[\p{Cc}](?<![\u007f-\u009f])/u.test(text)) throw new NotTaken('unknown');
  const { data } = Papa.parse<string[]>(text, {
    delimiter: '',
    delimitersToGuess: [';', ',', '\t', '|'],
    skipEmptyLines: false,
    preview: fileLimits.rows + 1,
  });
  if (data.length > fileLimits.rows || data.some((row) => row.length > fileLimits.columns))
    throw new NotTaken('too-many-cells');
  const rows = data.map((row) => row.map((field) => field.replace(/^="(.*)"$/, '$1').trim() || null));
  return { name: 'CSV', rows };
}

/** UTF-16 and UTF-8 by their marks, else UTF-8 where it is one, else what Excel in Indonesia saves by itself. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
