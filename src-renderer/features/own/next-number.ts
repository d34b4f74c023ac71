/** The number after the highest at the end of these names: a name that was taken away is not given again. */
export const nextNumber = (names: readonly string[]): number =>
  Math.max(0, ...names.map((name) => Number(/\d+$/.exec(name)?.[0] ?? 0))) + 1;
