import type { FormId } from '../forms.ts';
import type { Own } from './own.ts';

/** What a centre asks of its own in a form: no book from before tells it, and it may be left open in an old record. */
export const askedOfOwn = ({ fields }: Own, form: FormId): string[] =>
  fields.flatMap((field) => (field.form === form ? [field.name] : []));
