import type { Draft, Field, Trouble } from '../fields/field.ts';
import { isEmptyValue, type KindName } from '../fields/kinds.ts';
import { type Questions, shownFields } from '../form.ts';

/** Fields standing under one heading. */
export type Section = { heading: string; fields: [string, Field][] };

/** The fields shown for these answers, under their headings, in declared order. */
export function sectionsOf(form: Questions, answers: Draft): Section[] {
  const sections: Section[] = [];
  for (const [name, field] of shownFields(form, answers)) {
    const heading = field.heading ?? '';
    const last = sections.at(-1);
    if (last?.heading === heading) last.fields.push([name, field]);
    else sections.push({ heading, fields: [[name, field]] });
  }
  return sections;
}

/** What is asked by hand, and so is a long stretch of empty boxes; lists and matrices stay in sight. */
const askedByHand: readonly string[] = [
  'text',
  'longText',
  'number',
  'civilDate',
  'time',
  'choice',
  'choices',
  'yesNo',
] satisfies KindName[];

/** Whether a section may stand as one line: nothing in it is wanted, asked for by an answer, written or wrong. */
export function saysNothing(section: Section, answers: Draft, troubles: readonly Trouble[]): boolean {
  return section.fields.every(
    ([name, field]) =>
      askedByHand.includes(field.kind) &&
      !field.required &&
      !field.expected &&
      field.shownWhen === undefined &&
      !field.requiredWhen?.(answers) &&
      isEmptyValue(field, answers[name]) &&
      !troubles.some(({ path }) => path === name || path.startsWith(`${name}.`)),
  );
}
