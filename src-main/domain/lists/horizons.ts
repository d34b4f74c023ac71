/** Horizon of a target. */
export const horizons = {
  immediate: 'Segera',
  short: 'Jangka pendek',
  medium: 'Jangka menengah',
  long: 'Jangka panjang',
} as const;
