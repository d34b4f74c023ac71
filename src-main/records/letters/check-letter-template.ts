import { nestFacts, placeIds, sampleFacts } from '#domain/letters/places';
import { checkTemplate, type TemplateTrouble } from '#platform/template';

/** What is wrong with the wording of a letter: it is tried on a value for every place. Empty when it can be used. */
export function troublesOfTemplate(text: string): TemplateTrouble[] {
  return checkTemplate(text, new Set<string>(placeIds), nestFacts(sampleFacts()));
}

/** A trouble as one sentence. */
export const sayTrouble = ({ line, sentence }: TemplateTrouble): string => `Baris ${line}: ${sentence}`;
