import type { z } from 'zod';
import { allPayloads } from './payloads.ts';

/** One payload as it was written into one field. */
export type Written = { field: string; kind: string; text: string };

/**
 * Deals out payloads so that in as many turns as there are payloads every field meets every one. Each carries a mark
 * of its own at its end, by which it is found again wherever it is shown or printed.
 */
export function dealer() {
  const met = new Map<string, number>();
  const written: Written[] = [];
  let marks = 0;
  return {
    written,
    /** The next payload for a field that takes at most so many letters, in one line or in several. */
    next(field: string, takes: (text: string) => boolean, start = 0): string | undefined {
      const turn = met.get(field) ?? start;
      for (let ahead = 0; ahead < allPayloads.length; ahead++) {
        const payload = allPayloads[(turn + ahead) % allPayloads.length];
        if (payload === undefined) break;
        const text = fitted(payload.text, `q${marks.toString(36)}q`, takes);
        if (text === undefined) continue;
        met.set(field, turn + ahead + 1);
        marks++;
        written.push({ field, kind: payload.kind, text });
        return text;
      }
      return undefined;
    },
    /** How many pairs of a field and a payload were written. */
    pairs: () =>
      new Set(written.map(({ field, kind, text }) => `${field}\n${kind}\n${withoutMark(text)}`)).size,
    fields: () => new Set(written.map(({ field }) => field)),
  };
}
export type Dealer = ReturnType<typeof dealer>;

/** Whoever gives a text to a field, so that the field takes it; undefined when nothing fits. */
export type TextSource = Pick<Dealer, 'next'>;

const markAtEnd = /q[0-9a-z]+q$/;

/** The mark a payload carries; undefined for one too short to carry it. */
export const markOf = (text: string): string | undefined => markAtEnd.exec(text)?.[0];

const withoutMark = (text: string) => text.replace(markAtEnd, '');

/** The payload as long as the field takes it, on one line where it must be, with its mark where there is room. */
function fitted(payload: string, mark: string, takes: (text: string) => boolean): string | undefined {
  for (const text of [payload, payload.replace(/[\r\n]+/g, ' ')]) {
    const longest = text.length + mark.length;
    for (const length of [longest, 5_000, 2_000, 500, 400, 300, 200, 150, 120, 80, 60, 40, 30, 20]) {
      if (length > longest) continue;
      const marked = `${text.slice(0, length - mark.length)}${mark}`;
      if (takes(marked)) return marked;
    }
    const bare = text.slice(0, 5);
    if (bare.trim() !== '' && takes(bare)) return bare;
  }
  return undefined;
}

/** The path of every string in a value. */
export function stringPaths(value: unknown, path: string[] = []): string[][] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringPaths(inner, [...path, key]));
}

/** The same value with another string at a path. */
export function withString(value: unknown, [key, ...rest]: readonly string[], text: string): unknown {
  if (key === undefined) return text;
  if (Array.isArray(value))
    return value.map((inner, index) => (String(index) === key ? withString(inner, rest, text) : inner));
  return { ...(value as object), [key]: withString((value as Record<string, unknown>)[key], rest, text) };
}

/** Two texts that no date, code or pattern is like. */
const anyWords = ['isian apa saja 7', 'Sembarang isian yang lain'];

/** Paths of the strings of a value that may be any text at all, by the schema that takes the value. */
export function freePaths(schema: z.ZodType, value: unknown): string[][] {
  return stringPaths(value).filter((path) =>
    [...anyWords, ...anyWords.map((words) => words.slice(0, 4).trim())].some(
      (words) => schema.safeParse(withString(value, path, words)).success,
    ),
  );
}
