import type { Trx } from '#database/connect';

// The slot file knows the last row of the audit, and so tells an older database; the database knows how often the
// slots were changed, and so tells an older slot file.

/** How often the slots were changed, as far as the database knows; 0 when it knows of none. */
export async function getSlotChanges(trx: Trx): Promise<number> {
  const row = await trx.selectFrom('setting').where('key', '=', 'slots').select('value').executeTakeFirst();
  return row === undefined ? 0 : JSON.parse(row.value).changes;
}

/** Keeps how often the slots were changed; 0 for slots that begin anew, as in a restored vault. */
export async function putSlotChanges(trx: Trx, changes: number): Promise<void> {
  const value = JSON.stringify({ changes });
  await trx
    .insertInto('setting')
    .values({ key: 'slots', value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
