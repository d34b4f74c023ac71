import { z } from 'zod';
import type { Trx } from '#database/connect';

/** What a vault remembers of its recovery key on paper. */
const KeySettings = z.object({
  /** When somebody last proved that the paper is there. */
  confirmedAt: z.string(),
  /** Not to be asked before this moment. */
  remindAfter: z.string().optional(),
});
type KeySettings = z.infer<typeof KeySettings>;

/** The settings; in a vault that has none, the paper was typed back when its first user was added. */
export async function getKeySettings(trx: Trx): Promise<KeySettings> {
  const row = await trx.selectFrom('setting').where('key', '=', 'keys').select('value').executeTakeFirst();
  if (row !== undefined) return KeySettings.parse(JSON.parse(row.value));
  const { addedAt } = await trx
    .selectFrom('user')
    .select(({ fn }) => fn.min('addedAt').as('addedAt'))
    .executeTakeFirstOrThrow();
  return { confirmedAt: addedAt };
}

/** Keeps the settings. */
export async function putKeySettings(trx: Trx, settings: KeySettings): Promise<void> {
  const value = JSON.stringify(settings);
  await trx
    .insertInto('setting')
    .values({ key: 'keys', value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
