import { formatCivilDate, isCivilDate } from '#domain/civil-date';
import { labelOf } from '#domain/fields/choice';
import { asText, type Draft } from '#domain/fields/field';
import { ratings } from '#domain/lists/ratings';
import { availabilities, feasibilities } from '#domain/stages/intervention';

/** Feasibility, motivation, ability and availability of an entry, as far as somebody said. */
export function standingOf({ feasibility, motivation, ability, availability }: Draft): string {
  const said = (label: string, word: string) => (word === '' ? '' : `${label} ${word.toLowerCase()}`);
  const line = [
    labelOf(feasibilities, feasibility),
    said('motivasi', labelOf(ratings, motivation)),
    said('kemampuan', labelOf(ratings, ability)),
    said('pelayanan', labelOf(availabilities, availability)),
  ].filter((words) => words !== '');
  return line.length === 0 ? 'Keadaan' : line.join(' · ');
}

/** What is told of it in a line: how far it can be carried out, or what there is, and from when. */
export function textOfStanding({ maximumFeasibility, serviceAvailability, availableFrom }: Draft): string {
  const day = asText(availableFrom);
  const from = isCivilDate(day) ? ` Tersedia mulai ${formatCivilDate(day, 'short')}.` : '';
  return `${asText(maximumFeasibility) || asText(serviceAvailability)}${from}`;
}
