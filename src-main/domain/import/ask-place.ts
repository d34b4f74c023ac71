import type { Region } from '../fields/identity.ts';
import { plain } from './cell.ts';
import type { ImportFacts, RowReader } from './row-reader.ts';

/** What somebody said that the name of a place in a field means: its code, '' for none, undefined where nobody was asked. */
export const toldPlace = (
  field: string,
  text: string | undefined,
  { values }: ImportFacts,
): string | undefined => (text === undefined ? undefined : values[field]?.[plain(text)]);

/** Asks once for the file which of several places a name means. */
export function askPlace(row: RowReader, field: string, text: string, choices: readonly Region[]): void {
  const names = choices.map(({ name }) => name).join(', atau ');
  row.trouble(
    field,
    `"${text}" dapat berarti ${names}. Pilih yang dimaksud.`,
    text,
    choices.map(({ code, name }) => [code, name]),
  );
}
