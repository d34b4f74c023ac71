import { placesIn } from '#domain/letters/own-places';
import { nestFacts, sampleFacts } from '#domain/letters/places';
import type { Own } from '#domain/own/own';
import type { TemplateTrouble } from '#platform/template';

/**
 * What is wrong with the wording of a letter: it is tried on a value for every place. Empty when it can be used. The
 * language of templates is loaded with the first letter, so that nobody waits for it at the start.
 */
export async function troublesOfTemplate(text: string, own: Own): Promise<TemplateTrouble[]> {
  const { checkTemplate } = await import('#platform/template');
  const places = placesIn(own);
  return checkTemplate(text, new Set(Object.keys(places)), nestFacts(sampleFacts(places)));
}

/** A trouble as one sentence. */
export const sayTrouble = ({ line, sentence }: TemplateTrouble): string => `Baris ${line}: ${sentence}`;
