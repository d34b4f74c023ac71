import type { Draft, Field } from '#domain/fields/field';
import { isEmptyValue, schemaOf } from '#domain/fields/kinds';
import { type Form, printForm } from '#domain/form';
import { type FormId, forms, isFormId } from '#domain/forms';
import type { PackagedRecord } from './case-package.ts';

/**
 * Of a record of another centre, the answers that every Titian asks and would take: those can be carried on. What a newer
 * one asks, the other centre asks or lists of its own, or nobody should have sent, stays as it was printed there: its
 * questions and entries are numbered as ours are, and mean something else.
 */
export function knownAnswers(record: Pick<PackagedRecord, 'form' | 'formVersion' | 'answers'>): Draft {
  if (!isFormId(record.form)) return {};
  const form: Form<FormId> = forms[record.form];
  if (record.formVersion > form.version) return {};
  const known: Record<string, Field> = form.fields;
  return Object.fromEntries(
    Object.entries(record.answers).filter(([name, value]) => {
      const field = Object.hasOwn(known, name) ? known[name] : undefined;
      return field !== undefined && (isEmptyValue(field, value) || schemaOf(field).safeParse(value).success);
    }),
  );
}

/** Of an identity as a package tells it, the same. */
export const knownIdentity = (identity: Draft): Draft =>
  knownAnswers({ form: 'client', formVersion: forms.client.version, answers: identity });

/** How many of its answers stay as text alone. */
export function countAsText(record: PackagedRecord): number {
  const known = knownAnswers(record);
  if (!isFormId(record.form)) return record.printed.length;
  const told = printForm(forms[record.form], record.answers);
  return told.filter(({ name }) => !Object.hasOwn(known, name)).length;
}
