import type { FigureCodes } from '#contract/sheet-preview';
import { type CountSheetId, countSheetNames, usualSheetIds } from '#domain/months/report-cells';
import { codesOf } from './draw-counts.ts';
import type { ReadMonth } from './read-month.ts';

/** By what the figures of each sheet of a report are asked for, by the name of the sheet. */
export function figureCodes({ data, counts, bands }: ReadMonth): Map<string, FigureCodes> {
  const of = { lastDay: data.countedTo, bands };
  const profile = data.profile?.definition;
  if (profile === undefined)
    return new Map(usualSheetIds.map((id) => [countSheetNames[id], codesOf(id, counts, of)]));
  // A profile that counts ages in bands of its own works them out of other figures.
  const isCounted = (id: string): id is CountSheetId =>
    Object.hasOwn(countSheetNames, id) && !(id === 'age' && profile.ageBegins.length > 0);
  return new Map(
    profile.sheets.flatMap((sheet) =>
      isCounted(sheet.of)
        ? [[sheet.name, codesOf(sheet.of, counts, of, { ...sheet, categories: profile.categories })] as const]
        : [],
    ),
  );
}
