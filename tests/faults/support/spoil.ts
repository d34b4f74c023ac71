const blockBytes = 4_096;

/** A whole number from 0 up to, and without, `count`. */
export const anyOf = (count: number) => Math.floor(Math.random() * count);

/** One bit is another. */
export function flip(whole: Buffer): Buffer {
  const spoilt = Buffer.from(whole);
  const at = anyOf(spoilt.length);
  spoilt[at] = (spoilt[at] ?? 0) ^ (1 << anyOf(8));
  return spoilt;
}

/** The end is gone, from anywhere on. */
export const cut = (whole: Buffer): Buffer => whole.subarray(0, anyOf(whole.length));

/** Two pages of a database change places; two stretches of a file that has no two. */
export function swap(whole: Buffer): Buffer {
  const spoilt = Buffer.from(whole);
  const length = Math.min(blockBytes, Math.floor(whole.length / 2));
  const places = Math.floor(whole.length / length);
  const one = anyOf(places);
  const other = (one + 1 + anyOf(places - 1)) % places;
  whole.copy(spoilt, one * length, other * length, (other + 1) * length);
  whole.copy(spoilt, other * length, one * length, (one + 1) * length);
  return spoilt;
}

/** The proportion of the goal (vault/SECURITY.md R5): ten flips to a cut and a swap. */
export const tenFlips = [...Array.from({ length: 10 }, () => flip), cut, swap];
