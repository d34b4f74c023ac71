/** One count a fault came to, and the only count that keeps the promise. */
export type Figure = { what: string; count: number; wanted: number };

/**
 * A fault or an attack as a program: it does its worst to real files some number of times and counts what
 * came of it. `goal` names the promises, rows of `src-main/vault/SECURITY.md` and
 * `src-main/hosts/SECURITY.md`. None in `npm test` is one whose short form is a test already.
 */
export type Fault = {
  name: string;
  goal: string;
  promise: string;
  /** How often in `npm test`, and how often at length. */
  trials: { short: number; long: number };
  /** A program that goes by chance does the same again with the same seed, and says it in its figure. */
  run(trials: number, seed?: number): Promise<Figure[]>;
};

export const isKept = ({ count, wanted }: Figure): boolean => count === wanted;
