import { createHash } from 'node:crypto';
import type { Trx } from '#database/connect';
import { formIds, forms } from '#domain/forms';
import { holdsNames, namesIn } from '#domain/people/names-on-file';
import { listAnswersOf, listVersionsOf } from './names.queries.ts';

const withNames = formIds.filter((id) => holdsNames(forms[id]));

/**
 * Every name the file of a person knows for them and those close to them, of today and of before, in files that became
 * theirs too.
 */
export async function listNamesOnFile(trx: Trx, clientId: string): Promise<string[]> {
  const rows = await listAnswersOf(trx, clientId, withNames);
  return [...new Set(rows.flatMap(({ form, answers }) => namesIn(forms[form], answers)))];
}

/** What turns whenever a name comes to the file of a person or leaves it, with another file too; it tells no name. */
export async function markNamesOnFile(trx: Trx, clientId: string): Promise<string> {
  const versions = await listVersionsOf(trx, clientId, withNames);
  const all = [clientId, ...versions.map(({ id, version }) => `${id} ${version}`).sort()];
  return createHash('sha256').update(all.join('\n')).digest('base64url');
}
