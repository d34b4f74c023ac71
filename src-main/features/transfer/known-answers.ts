import type { Draft, Field } from '#domain/fields/field';
import { isEmptyValue, schemaOf } from '#domain/fields/kinds';
import { printForm } from '#domain/form';
import { isFormId } from '#domain/forms';
import { formIn } from '#domain/own/form-in';
import type { Own } from '#domain/own/own';
import type { PackagedRecord } from './case-package.ts';

/**
 * Of a record of another centre, the answers that the form here knows and would take: those can be carried on. What a
 * newer Titian asks, a list of the other centre has, or nobody should have sent, stays as it was printed there.
 */
export function knownAnswers(
  own: Own,
  record: Pick<PackagedRecord, 'form' | 'formVersion' | 'answers'>,
): Draft {
  if (!isFormId(record.form)) return {};
  const form = formIn(own, record.form);
  if (record.formVersion > form.version) return {};
  const known: Record<string, Field> = form.fields;
  return Object.fromEntries(
    Object.entries(record.answers).filter(([name, value]) => {
      const field = Object.hasOwn(known, name) ? known[name] : undefined;
      return field !== undefined && (isEmptyValue(field, value) || schemaOf(field).safeParse(value).success);
    }),
  );
}

/** How many of its answers stay as text alone. */
export function countAsText(own: Own, record: PackagedRecord): number {
  const known = knownAnswers(own, record);
  if (!isFormId(record.form)) return record.printed.length;
  const told = printForm(formIn(own, record.form), record.answers);
  return told.filter(({ name }) => !Object.hasOwn(known, name)).length;
}
