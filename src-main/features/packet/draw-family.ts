import type { Trx } from '#database/connect';
import { drawEcomap } from '#domain/family/ecomap';
import { drawGenogram } from '#domain/family/genogram';
import { sayFamily } from '#domain/family/say-family';
import type { PacketCase } from '#domain/papers/packet';
import { initialsOf } from '#domain/people/initials';
import type { Work } from '#pipeline';
import { gatherFamily } from '#records/family/gather-family';
import { gatherSystems } from '#records/family/gather-systems';
import type { Place } from '#records/place';

/** Genogram and ecomap of a case for an audience, ages as of its end: with initials neither names nor years. */
export async function drawFamily(
  trx: Trx,
  place: Place,
  { names, leftOn }: { names: 'full' | 'initials'; leftOn: string | null },
  { today, centre }: Pick<Work, 'today' | 'centre'>,
): Promise<Pick<PacketCase, 'genogram' | 'ecomap'>> {
  const { clientLabel } = centre;
  const gathered = await gatherFamily(trx, place.clientId, { today, leftOn, clientLabel });
  const { family, places } = gathered;
  const tellsYears = names === 'full';
  const nameOf = tellsYears ? (name: string) => name : initialsOf;
  const sentences = sayFamily(family, { clientLabel: clientLabel.toLowerCase(), nameOf, tellsYears });
  const words = { clientLabel, nameOf, tellsYears, description: sentences.join(' ') };
  const systems = await gatherSystems(trx, { family, place, reader: 'audience', reads: true });
  const [self] = family.people;
  return {
    ...(family.people.length < 2
      ? {}
      : { genogram: { drawing: drawGenogram(family, places, words).drawing, sentences } }),
    ...(systems.length === 0
      ? {}
      : { ecomap: drawEcomap(systems, { clientLabel, name: self?.name ?? '', nameOf }) }),
  };
}
