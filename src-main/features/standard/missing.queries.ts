import type { Trx } from '#database/connect';
import type { FormId } from '#domain/forms';
import type { Actor } from '#domain/roles';
import { visibleRows } from '#records/visible.queries';

type Reader = Pick<Actor, 'id' | 'role'>;

/** The empty answers of the open cases that somebody sees, in these forms. */
const missingRows = (trx: Trx, reader: Reader, forms: readonly FormId[]) =>
  visibleRows(trx, reader)
    .innerJoin('missingAnswer', 'missingAnswer.caseId', 'caseloadRow.caseId')
    .where('caseloadRow.leftOn', 'is', null)
    .where('missingAnswer.form', 'in', forms);

/** How often each answer is empty, by form and field, and whether it is required there. */
export async function countMissingAnswers(trx: Trx, reader: Reader, forms: readonly FormId[]) {
  return await missingRows(trx, reader, forms)
    .groupBy(['missingAnswer.form', 'missingAnswer.field', 'missingAnswer.isRequired'])
    .select(({ fn }) => ['form', 'field', 'isRequired', fn.countAll<number>().as('count')])
    .execute();
}

/** So many records are named of one answer; the count says how many there are. */
const mostNamed = 500;

/** The records that leave an answer empty: the required ones first, by register number. */
export async function listMissingAnswers(trx: Trx, reader: Reader, form: FormId, field: string) {
  return await missingRows(trx, reader, [form])
    .where('missingAnswer.field', '=', field)
    .orderBy('isRequired', 'desc')
    .orderBy('registerNumber')
    .limit(mostNamed)
    .select(['caseloadRow.caseId', 'caseNumber', 'registerNumber', 'fullName as name'])
    .select(['workerName as worker', 'recordId', 'isRequired'])
    .execute();
}
