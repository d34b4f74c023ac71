import type { SexCount } from '#domain/months/month-recap';

/** Both sexes together. */
export const sum = ({ L, P }: SexCount) => L + P;

/** Counts stays by a key, in the order the keys are given or first seen. */
export function tally<T extends { sex: 'L' | 'P' | null }>(
  items: readonly T[],
  keyOf: (item: T) => string,
  order: readonly string[] = [],
): [string, SexCount][] {
  const counts = new Map<string, SexCount>(order.map((key) => [key, { L: 0, P: 0 }]));
  for (const item of items) {
    const count = counts.get(keyOf(item)) ?? { L: 0, P: 0 };
    count[item.sex ?? 'L'] += 1;
    counts.set(keyOf(item), count);
  }
  return [...counts];
}

/** The column sums of a tally. */
export const totalOf = (rows: readonly [string, SexCount][]) =>
  rows.reduce((all, [, { L, P }]) => ({ L: all.L + L, P: all.P + P }), { L: 0, P: 0 });
