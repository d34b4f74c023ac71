import { formatCivilDate, isCivilDate } from '#domain/civil-date';
import { asText, type Draft } from '#domain/fields/field';
import { openFollowUps } from '#domain/forms/conference';
import { readConsentStanding } from '#domain/people/consent-standing';

/** The three between whom the slides make a contract; what each will do is still to be written. */
export function partiesOf(names: { worker: string | undefined; institution: string; client: string }) {
  return Object.entries(names).flatMap(([role, name]) => (name === undefined ? [] : { name, role }));
}

/** Until when a contract holds, after what it is for. */
export function ending({ endsOn }: Draft): string {
  const day = asText(endsOn);
  return isCivilDate(day) ? ` (sampai ${formatCivilDate(day, 'short')})` : '';
}

/** That a consent was withdrawn, and when; undefined where it was not. */
export function withdrawalOf(answers: Draft): string | undefined {
  const { state, sentence } = readConsentStanding([answers]);
  return state === 'withdrawn' ? sentence : undefined;
}

/** How much of what a conference decided is open; empty where nothing is. */
export function stillToDo(answers: Draft): string {
  const open = openFollowUps(answers).length;
  return open === 0 ? '' : `${open} tindak lanjut belum selesai`;
}

/** What there is of these words, in one line. */
export function inOneLine(...words: string[]): string {
  return words.filter((word) => word !== '').join(' · ');
}
