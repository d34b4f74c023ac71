import type { ImportFacts } from '#domain/import/row-reader';
import { nothingOwn } from '#domain/own/own';

/** What rows are read with where nobody said anything and no place is known. */
export const aboutRows: ImportFacts = {
  today: '2026-11-23',
  own: nothingOwn,
  values: {},
  forAll: {},
  orders: {},
  workers: new Map<string, string>(),
  findPlace: () => ({ region: undefined, choices: [], asked: undefined, lost: [] }),
};
