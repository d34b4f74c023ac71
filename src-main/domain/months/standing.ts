import type { AtensiApproach } from '../lists/atensi-services.ts';

/** How somebody stands to the centre; what each is counted as is said in `who-counts.ts`. */
export const standings = {
  candidate: 'Calon',
  residential: 'Di dalam lembaga',
  family: 'Layanan berbasis keluarga',
  community: 'Layanan berbasis komunitas',
} as const;
export type Standing = keyof typeof standings;

/** The codes of the standings, in the order they are offered. */
export const standingCodes = Object.keys(standings) as [Standing, ...Standing[]];

/** How somebody stands who was accepted on some day or not yet, by the approach they are served with. */
export function standingOf(of: { acceptedOn: string | null; approach: AtensiApproach | null }): Standing {
  return of.acceptedOn === null ? 'candidate' : (of.approach ?? 'residential');
}
