import { os } from '#pipeline';

const get = os.preference.get.handler(async ({ input: { key }, context: { trx, actor } }) => {
  const row = await trx
    .selectFrom('preference')
    .where('userId', '=', actor.id)
    .where('key', '=', key)
    .select('value')
    .executeTakeFirst();
  return row === undefined ? null : JSON.parse(row.value);
});

const put = os.preference.put.handler(async ({ input, context: { trx, actor } }) => {
  const value = JSON.stringify(input.value);
  await trx
    .insertInto('preference')
    .values({ userId: actor.id, key: input.key, value })
    .onConflict((conflict) => conflict.columns(['userId', 'key']).doUpdateSet({ value }))
    .execute();
});

export const preference = { get, put };
