import type { Trx } from '#database/connect';
import type { Draft } from '#domain/fields/field';
import type { FormId } from '#domain/forms';
import { isOfPerson } from '../about.queries.ts';

/** Every version of every answer to some forms in all cases of a person. */
export async function listAnswersOf(trx: Trx, clientId: string, forms: readonly FormId[]) {
  const rows = await trx
    .selectFrom('formRecord')
    .innerJoin('formVersion', 'formVersion.recordId', 'formRecord.id')
    .where(isOfPerson(clientId))
    .where('formRecord.form', 'in', forms)
    .select(['formRecord.form', 'formVersion.answers'])
    .execute();
  return rows.map(({ form, answers }) => ({ form: form as FormId, answers: JSON.parse(answers) as Draft }));
}
