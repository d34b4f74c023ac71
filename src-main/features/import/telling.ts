import type { Said } from '#domain/import/row-reader';

type Gathered = { troubles: Said[]; remarks: Said[] };

/** What is said of rows while they are judged, each thing at the column of its field. */
export type Telling<Key> = {
  told: Map<Key, Gathered>;
  say(key: Key, kind: keyof Gathered, field: string, sentence: string): void;
  hasTrouble(key: Key): boolean;
};

/** Begins to say things of the rows of a sheet. */
export function openTelling<Key>(columns: ReadonlyMap<string, number>): Telling<Key> {
  const told = new Map<Key, Gathered>();
  return {
    told,
    say(key, kind, field, sentence) {
      const row = told.get(key) ?? { troubles: [], remarks: [] };
      told.set(key, row);
      row[kind].push({ field, column: columns.get(field) ?? null, sentence });
    },
    hasTrouble: (key) => (told.get(key)?.troubles.length ?? 0) > 0,
  };
}
