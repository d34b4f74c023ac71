import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { resourceKey } from '#domain/resources/resource';

/** The source of the directory that bears this name, however it is spaced and capitalised. */
export async function findResourceCalled(trx: Trx, name: unknown): Promise<string | undefined> {
  const row = await trx
    .selectFrom('resource')
    .where('nameKey', '=', resourceKey(name))
    .select('id')
    .executeTakeFirst();
  return row?.id;
}

/** Which source of the directory a link leads to; undefined where the link is new, null where the directory has none. */
export async function findLinked(trx: Trx, recordId: string): Promise<string | null | undefined> {
  const row = await trx
    .selectFrom('resourceLink')
    .where('recordId', '=', recordId)
    .select('resourceId')
    .executeTakeFirst();
  return row?.resourceId;
}

/** Adds a source to the directory; links with one that was only typed, under the same name, lead to it from now on. */
export async function insertResource(trx: Trx, row: Tables['resource']): Promise<void> {
  await trx.insertInto('resource').values(row).execute();
  await trx
    .updateTable('resourceLink')
    .set({ resourceId: row.id })
    .where('resourceId', 'is', null)
    .where('nameKey', '=', row.nameKey)
    .execute();
}
