import type { Draft, Field } from '../fields/field.ts';
import type { ListField } from '../fields/grid-fields.ts';
import type { TextField } from '../fields/text.ts';
import type { Form } from '../form.ts';

/** The names of the person and of those close to them in one set of answers, from the fields that hold names. */
export function namesIn(form: Form, answers: Draft): string[] {
  return Object.entries(form.fields).flatMap(([name, field]) => namesOf(field, answers[name], answers));
}

function namesOf(field: Field, value: unknown, answers: Draft): string[] {
  if (field.kind === 'list') {
    const { columns } = field as ListField;
    const rows = Array.isArray(value) ? (value as Draft[]) : [];
    return rows.flatMap((row) =>
      Object.entries(columns).flatMap(([name, column]) => namesOf(column, row?.[name], row ?? {})),
    );
  }
  const { holdsName } = field as TextField;
  return typeof value === 'string' && holdsName?.(answers) === true ? [value] : [];
}

/** Whether a form has a field that holds names, and is to be read for them. */
export function holdsNames(form: Form): boolean {
  return Object.values(form.fields).some((field) =>
    [field, ...Object.values((field as Partial<ListField>).columns ?? {})].some(
      (one) => (one as TextField).holdsName !== undefined,
    ),
  );
}
