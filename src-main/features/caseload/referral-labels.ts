import type { ChoiceField } from '#domain/fields/choice';
import { formIn } from '#domain/own/form-in';
import type { Own } from '#domain/own/own';

/** Who may have brought somebody, by the official codes and the centre's own. */
export const referralLabels = (own: Own): Readonly<Record<string, string>> =>
  (formIn(own, 'caseFile').fields.referralSource as ChoiceField).options;
