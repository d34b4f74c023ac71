import { os } from '#pipeline';
import { findPreference, savePreference } from './preference.queries.ts';

const get = os.preference.get.handler(async ({ input: { key }, context: { trx, actor } }) => {
  const value = await findPreference(trx, actor.id, key);
  return value === undefined ? null : JSON.parse(value);
});

const put = os.preference.put.handler(async ({ input: { key, value }, context: { trx, actor } }) => {
  await savePreference(trx, actor.id, key, JSON.stringify(value));
});

export const preference = { get, put };
