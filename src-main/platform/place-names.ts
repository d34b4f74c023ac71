import { areaLines } from './area-lines.ts';

/**
 * The names of provinces, regencies and districts, as the official list of the package idn-area-data writes them.
 * Without the villages: there are ten times as many, and every second is called like somebody.
 */
export function placeNames(): string[] {
  return (['provinces', 'regencies', 'districts'] as const).flatMap((file) =>
    areaLines(file).flatMap((line) => line.split(',').at(-1) ?? []),
  );
}
