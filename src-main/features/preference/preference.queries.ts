import type { Trx } from '#database/connect';

/** What somebody keeps under a key, as JSON; undefined when they keep nothing there. */
export async function findPreference(trx: Trx, userId: string, key: string): Promise<string | undefined> {
  const row = await trx
    .selectFrom('preference')
    .where('userId', '=', userId)
    .where('key', '=', key)
    .select('value')
    .executeTakeFirst();
  return row?.value;
}

/** Keeps a value, as JSON, in the place of the one before. */
export async function savePreference(trx: Trx, userId: string, key: string, value: string): Promise<void> {
  await trx
    .insertInto('preference')
    .values({ userId, key, value })
    .onConflict((conflict) => conflict.columns(['userId', 'key']).doUpdateSet({ value }))
    .execute();
}
