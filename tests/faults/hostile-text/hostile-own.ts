import type { Form } from '#domain/form';
import type { FormId } from '#domain/forms';
import { formIn } from '#domain/own/form-in';
import { extendedForms, type Own, OwnField, Own as OwnSchema, ownKinds } from '#domain/own/own';
import { allPayloads } from './payloads.ts';

const labels = allPayloads
  .map(({ text }) => text.trim())
  .filter((text) => OwnField.shape.label.safeParse(text).success);
const labelAt = (index: number) => `${labels[index % labels.length] ?? ''}`.slice(0, 70);

/** A centre that asks a field of every kind in every form, called as somebody hostile would call it. */
export const hostileOwn: Own = OwnSchema.parse({
  fields: extendedForms.flatMap((form, at) =>
    Object.keys(ownKinds).map((kind, index) => ({
      form,
      name: `own-${index + 1}`,
      // Told apart by a number, as nothing is asked twice.
      label: `${labelAt(at * 7 + index)} ${index}`,
      help: labelAt(at + index),
      kind,
      entries: kind.startsWith('choice')
        ? [0, 1].map((entry) => ({
            code: `own-${index + 1}/${entry}`,
            label: `${labelAt(index + entry)} ${entry}`,
          }))
        : [],
    })),
  ),
});

/** A form as that centre has it. */
export const hostileForm = (id: FormId): Form<FormId> => formIn(hostileOwn, id);
