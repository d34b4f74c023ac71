/** Horizon of a target. */
export const horizons = {
  immediate: 'Segera',
  short: 'Jangka pendek',
  medium: 'Jangka menengah',
  long: 'Jangka panjang',
} as const;
export type Horizon = keyof typeof horizons;

/**
 * Months from the start of the plan within which a target of this horizon falls due; undefined has no end.
 */
export const horizonMonths: Readonly<Record<Horizon, number | undefined>> = {
  immediate: 1,
  short: 3,
  medium: 12,
  long: undefined,
};
