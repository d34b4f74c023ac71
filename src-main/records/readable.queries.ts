import { type ExpressionWrapper, expressionBuilder, type SqlBool } from 'kysely';
import type { Tables } from '#database/tables';
import { type FormId, formIds } from '#domain/forms';
import type { Effect } from './effects/effect.ts';
import { effects } from './effects/effects.ts';
import type { Reader } from './place.ts';

type Condition = ExpressionWrapper<Tables, 'formRecord', SqlBool>;

/**
 * Holds for the rows of `formRecord` that a reader may see, whichever forms they are of, as each form declares it
 * (`hides`). Every query that gives out records of a form somebody may read asks this of them.
 */
export function isReadableBy(reader: Reader): Condition {
  const where = expressionBuilder<Tables, 'formRecord'>();
  const hidden = formIds.flatMap((form) => {
    const { hides }: Effect = effects[form];
    return hides === undefined ? [] : where.and([where('formRecord.form', '=', form), hides.from(reader)]);
  });
  return where.and(hidden.map(where.not));
}

/** Who reads the hidden records of a form, as the end of a sentence; empty when it hides none. */
export function readersOf(form: FormId): string {
  const { hides }: Effect = effects[form];
  return hides?.readers ?? '';
}
