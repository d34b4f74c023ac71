import type { Trx } from '#database/connect';
import { formIds, forms } from '#domain/forms';
import { holdsNames, namesIn } from '#domain/people/names-on-file';
import { listAnswersOf } from './names.queries.ts';

/** Every name the file of a person knows for them and those close to them, of today and of before. */
export async function listNamesOnFile(trx: Trx, clientId: string): Promise<string[]> {
  const withNames = formIds.filter((id) => holdsNames(forms[id]));
  const rows = await listAnswersOf(trx, clientId, withNames);
  return [...new Set(rows.flatMap(({ form, answers }) => namesIn(forms[form], answers)))];
}
