import type { Trx } from '#database/connect';
import type { Draft } from '#domain/fields/field';

/** Who saved which version when, newest first, with the names of the fields that changed. */
export async function listVersions(trx: Trx, recordId: string) {
  const rows = await trx
    .selectFrom('formVersion')
    .innerJoin('user', 'user.id', 'formVersion.savedBy')
    .where('recordId', '=', recordId)
    .orderBy('version', 'desc')
    .select(['version', 'user.name as savedBy', 'savedAt', 'changed', 'reason', 'carriedFrom'])
    .execute();
  return rows.map((row) => ({ ...row, changed: JSON.parse(row.changed) as string[] }));
}

/** The answers of one version, and when it was saved; undefined when the record has no such version. */
export async function findVersion(
  trx: Trx,
  recordId: string,
  version: number,
): Promise<{ answers: Draft; savedAt: string } | undefined> {
  const row = await trx
    .selectFrom('formVersion')
    .where('recordId', '=', recordId)
    .where('version', '=', version)
    .select(['answers', 'savedAt'])
    .executeTakeFirst();
  return row && { ...row, answers: JSON.parse(row.answers) as Draft };
}

/** Who wrote any version of a record after this one (0: any at all). */
export async function listWritersAfter(trx: Trx, recordId: string, version: number): Promise<string[]> {
  const writers = await trx
    .selectFrom('formVersion')
    .where('recordId', '=', recordId)
    .where('version', '>', version)
    .distinct()
    .select('savedBy')
    .execute();
  return writers.map(({ savedBy }) => savedBy);
}
