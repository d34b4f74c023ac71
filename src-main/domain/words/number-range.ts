/** Whole numbers, both ends included; without one of them it goes on. */
export type NumberRange = { from?: number | undefined; to?: number | undefined };

/** "12 - 17", "60 ke atas", "sampai 5", "12". */
export function describeRange({ from, to }: NumberRange): string {
  if (to === undefined) return from === undefined ? 'semua' : `${from} ke atas`;
  if (from === undefined) return `sampai ${to}`;
  return from === to ? String(from) : `${from} - ${to}`;
}
