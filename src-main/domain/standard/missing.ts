import { readForms } from '../duties/facts.ts';
import type { Draft } from '../fields/field.ts';
import { isEmptyValue } from '../fields/kinds.ts';
import { type Form, shownFields } from '../form.ts';
import type { FormId } from '../forms.ts';

/** The forms whose empty answers are told: those of which a case has few records; not the logs, nor what is confidential. */
export const missingForms: readonly FormId[] = [
  'client',
  ...readForms.filter((form) => form !== 'supervision'),
];

/** The answers that a record leaves empty though its form requires or expects them, in the order in which they are asked. */
export function missingAnswers(form: Form, answers: Draft): { field: string; isRequired: boolean }[] {
  return shownFields(form, answers)
    .filter(([name, field]) => isEmptyValue(field, answers[name]))
    .map(([name, { required, requiredWhen, expected }]) => ({
      field: name,
      isRequired: required === true || requiredWhen?.(answers) === true,
      isExpected: expected === true,
    }))
    .filter(({ isRequired, isExpected }) => isRequired || isExpected)
    .map(({ field, isRequired }) => ({ field, isRequired }));
}
