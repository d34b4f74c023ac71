import type { Trx } from '#database/connect';
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
