import type { Draft, Field, Printed } from '#domain/fields/field';
import { type PrintedField, printForm } from '#domain/form';
import type { FormId } from '#domain/forms';
import { formIn } from '#domain/own/form-in';
import type { Own } from '#domain/own/own';

/** One text of a record, under the name by which its form asks for it. */
type Written = { label: string; text: string };

/** Kinds of fields in which somebody writes; a day, a number or a choice is not looked for by words. */
const writtenKinds = new Set(['text', 'longText', 'list', 'matrix', 'findings', 'planTree', 'achievements']);

/** Everything that was written in a record, in the order of its form. */
export function writtenIn(own: Own, id: FormId, answers: Draft): Written[] {
  const form = formIn(own, id);
  const isWritten = (name: string) => {
    const field: Field | undefined = form.fields[name] ?? form.retired?.[name];
    return field === undefined || writtenKinds.has(field.kind);
  };
  return printForm(form, answers)
    .filter(({ name }) => isWritten(name))
    .map(({ label, printed }) => ({ label, text: textOf(printed) }));
}

/** The same of what another centre printed, whose forms nobody knows here. */
export const printedWords = (fields: readonly PrintedField[]): Written[] =>
  fields.map(({ label, printed }) => ({ label, text: textOf(printed) }));

const textOf = (printed: Printed): string =>
  printed.shape === 'table'
    ? printed.rows.map((row) => row.filter(Boolean).join('; ')).join('\n')
    : printed.text;
