/** Horizon of a target. */
export const horizons = {
  immediate: 'Segera',
  short: 'Jangka pendek',
  medium: 'Jangka menengah',
  long: 'Jangka panjang',
} as const;
export type Horizon = keyof typeof horizons;

/** From how many months to how many: segera 1, pendek up to 3, menengah 3 to 12 (minimum standards of child protection). */
export const horizonMonths = {
  immediate: { from: 0, to: 1 },
  short: { from: 0, to: 3 },
  medium: { from: 3, to: 12 },
  long: { from: 12, to: undefined },
} as const satisfies Record<Horizon, { from: number; to: number | undefined }>;
