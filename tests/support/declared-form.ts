import type { Form } from '#domain/form';
import type { FormId } from '#domain/forms';
import { formIn } from '#domain/own/form-in';
import { nothingOwn } from '#domain/own/own';

/** A form as it is declared, in a centre that asks nothing of its own. */
export const declaredForm = (id: FormId): Form<FormId> => formIn(nothingOwn, id);
