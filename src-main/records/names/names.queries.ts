import type { Trx } from '#database/connect';
import type { Draft } from '#domain/fields/field';
import type { FormId } from '#domain/forms';
import { isOfPersonOrFormer } from '../about.queries.ts';

/** Every version of every answer to some forms in all cases of a person, and in files that became theirs. */
export async function listAnswersOf(trx: Trx, clientId: string, forms: readonly FormId[]) {
  const rows = await trx
    .selectFrom('formRecord')
    .innerJoin('formVersion', 'formVersion.recordId', 'formRecord.id')
    .where(isOfPersonOrFormer(clientId))
    .where('formRecord.form', 'in', forms)
    .select(['formRecord.form', 'formVersion.answers'])
    .execute();
  return rows.map(({ form, answers }) => ({ form: form as FormId, answers: JSON.parse(answers) as Draft }));
}

/** Which records of these forms there are in the same places, in which version. */
export async function listVersionsOf(trx: Trx, clientId: string, forms: readonly FormId[]) {
  return await trx
    .selectFrom('formRecord')
    .where(isOfPersonOrFormer(clientId))
    .where('form', 'in', forms)
    .select(['id', 'version'])
    .execute();
}
