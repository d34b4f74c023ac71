import { officialOf } from '../own/own-lists.ts';
import { asText, type Draft, isBlank } from './field.ts';

/** Holds when one of `codes`, or an entry of the centre under it, is chosen in the field `name`, of one or of several. */
export function chose(name: string, ...codes: string[]): (answers: Draft) => boolean {
  return (answers) => [answers[name]].flat().some((code) => codes.includes(officialOf(asText(code))));
}

/** Holds for any answers. */
export const always = (): boolean => true;

/** Holds when the field `name` is answered. */
export function isAnswered(name: string): (answers: Draft) => boolean {
  return (answers) => !isBlank(answers[name]);
}

/** Holds when the field `name` is not answered. */
export function isUnanswered(name: string): (answers: Draft) => boolean {
  return (answers) => isBlank(answers[name]);
}
