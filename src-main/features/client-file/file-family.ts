import type { Trx } from '#database/connect';
import { drawGenogram } from '#domain/family/genogram';
import { sayFamily } from '#domain/family/say-family';
import { labelOf } from '#domain/fields/choice';
import { familyRelations } from '#domain/lists/family-relations';
import type { ClientFileContents } from '#domain/papers/client-file';
import type { Work } from '#pipeline';
import { listKin } from '#records/family/family.queries';
import { gatherFamily } from '#records/family/gather-family';
import type { Place } from '#records/place';

/** The genogram of a person on a day, and who of their kin is on file; those whose file the reader may not read are not told of. */
export async function fileFamily(
  trx: Trx,
  { clientId }: Place,
  { today, centre, actor }: Pick<Work, 'today' | 'centre' | 'actor'>,
): Promise<Pick<ClientFileContents, 'genogram' | 'kin'>> {
  const { clientLabel } = centre;
  const { family, places } = await gatherFamily(trx, clientId, { today, leftOn: null, clientLabel });
  const naming = { clientLabel: clientLabel.toLowerCase(), nameOf: (name: string) => name, tellsYears: true };
  const sentences = sayFamily(family, naming);
  const kin: string[] = [];
  for (const one of await listKin(trx, actor, clientId)) {
    if (one.caseId === null) continue;
    // Who they are is of their own file: this one is handed out.
    kin.push(`${labelOf(familyRelations, one.relation)}, juga dilayani di lembaga ini`);
  }
  if (family.people.length < 2) return { kin };
  const { drawing } = drawGenogram(family, places, {
    ...naming,
    clientLabel,
    description: sentences.join(' '),
  });
  return { kin, genogram: { drawing, sentences } };
}
