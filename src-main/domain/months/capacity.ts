import { z } from 'zod';

/** From which month (YYYY-MM) on so many people can live in the centre. */
export const CapacityChange = z.strictObject({
  since: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'Bulan mulai berlaku belum diisi.' }),
  places: z
    .int({ error: 'Kapasitas harus bilangan bulat.' })
    .min(0, { error: 'Kapasitas tidak kurang dari 0.' })
    .max(9_999, { error: 'Kapasitas paling banyak 9.999.' }),
});
export type CapacityChange = z.infer<typeof CapacityChange>;

/** How many can live in the centre on a day (YYYY-MM-DD); undefined before the first that it says. */
export function placesOn(day: string, changes: readonly CapacityChange[]): number | undefined {
  return changes
    .filter(({ since }) => since <= day.slice(0, 7))
    .toSorted((one, other) => (one.since < other.since ? -1 : 1))
    .at(-1)?.places;
}
