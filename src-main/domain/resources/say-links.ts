import { formatCivilDate, isCivilDate } from '../civil-date.ts';
import { labelOf } from '../fields/choice.ts';
import { asText, type Draft } from '../fields/field.ts';
import { resourceNeeds } from '../lists/resource-needs.ts';
import { type LinkState, linkStanding, linkStates } from './link-steps.ts';

const heldStates: readonly LinkState[] = ['accepted', 'receiving', 'watched'];
const askedStates: readonly LinkState[] = ['recognised', 'applied', 'refused'];

/** The sources somebody has, and those that were found or asked and give nothing yet, in a line; empty of neither. */
export function sayLinks(links: readonly Draft[]): string {
  const told = (label: string, states: readonly LinkState[]) => {
    const named = links.filter((answers) => states.includes(linkStanding(answers).state)).map(sayLink);
    return named.length === 0 ? [] : [`${label}: ${named.join('; ')}.`];
  };
  return [
    ...told('Sumber yang diterima', heldStates),
    ...told('Sumber yang belum diterima', askedStates),
  ].join(' ');
}

/** A link in a few words: which source for what, and how it stands since when. */
function sayLink(answers: Draft): string {
  const { state, on } = linkStanding(answers);
  const since = isCivilDate(on) ? ` ${formatCivilDate(on, 'short')}` : '';
  const need = labelOf(resourceNeeds, answers.need).toLowerCase();
  return `${asText(answers.resource)} (${need}, ${linkStates[state].toLowerCase()}${since})`;
}
