import { isCivilDate } from '../civil-date.ts';
import { labelOf } from '../fields/choice.ts';
import { asText, type Draft, isHollow } from '../fields/field.ts';
import { printValue } from '../fields/kinds.ts';
import type { Form } from '../form.ts';
import { note } from '../forms/note.ts';
import type { FormId } from '../forms.ts';
import { resourceNeeds } from '../lists/resource-needs.ts';
import { resourceObstacles } from '../lists/resource-obstacles.ts';
import { linkStates, stepsOf } from '../resources/link-steps.ts';
import { sayMeasurement } from '../results/series.ts';
import type { TimelineEntry } from './timeline.ts';

/** The answers that tell most of a record, the first that is there. */
const tellingFields = [
  ...[
    'summary',
    'topic',
    'question',
    'institution',
    'subject',
    'problemStatement',
    'problemByClient',
    'focus',
  ],
  ...['condition', 'purpose', 'reason', 'note', 'caseReason', 'outcome'],
];

/** Forms that are told by more than one answer. */
const ways: Partial<Record<FormId, (answers: Draft) => string>> = {
  measurement(answers) {
    const { instrument, scores } = sayMeasurement(answers);
    return [instrument, scores].filter(Boolean).join(': ');
  },
  resourceLink: (answers) =>
    `${linkStates.recognised}: ${labelOf(resourceNeeds, answers.need)}, ${asText(answers.resource)}`,
};

const longest = 200;

/** What a record says, in a line of at most 200 letters. */
export function tellRecord(form: Form<FormId>, answers: Draft): string {
  const line = (ways[form.id]?.(answers) ?? foremost(form, answers)).replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}

function foremost({ fields }: Form<FormId>, answers: Draft): string {
  const named = tellingFields.filter((name) => Object.hasOwn(fields, name));
  const texts = Object.keys(fields).filter((name) => fields[name]?.kind === 'longText');
  const name = [...named, ...texts].find((one) => !isHollow(answers[one]));
  const field = name === undefined ? undefined : fields[name];
  if (name === undefined || field === undefined) return '';
  const printed = printValue(field, answers[name], {});
  return printed.shape === 'table' ? asText(printed.rows[0]?.[0]) : printed.text;
}

/** Something that happened within a record; without a day of its own, on that of the record. */
type Within = Pick<TimelineEntry, 'kind' | 'text'> & { on?: string };

/**
 * What a record tells besides itself: every later state of a link on the day on which it was reached, and the values of
 * targets that an entry of the log noted. Lenient of odd answers.
 */
export function tellWithin(form: FormId, answers: Draft): Within[] {
  if (form === 'resourceLink')
    return stepsOf(answers)
      .slice(1)
      .filter(({ on }) => isCivilDate(on))
      .map(({ state, on, obstacles }) => ({ kind: 'link', on, text: sayStep(state, obstacles, answers) }));
  if (form !== 'note' || isHollow(answers.measures)) return [];
  const printed = printValue(note.fields.measures, answers.measures, {});
  return [{ kind: 'measure', text: printed.shape === 'table' ? '' : printed.text }];
}

function sayStep(state: keyof typeof linkStates, obstacles: readonly string[], { resource }: Draft): string {
  const hindered = obstacles.map((code) => labelOf(resourceObstacles, code).toLowerCase());
  return [`${linkStates[state]}: ${asText(resource)}`, ...hindered].join(', ');
}
