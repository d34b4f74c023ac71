import { z } from 'zod';
import type { Trx } from '#database/connect';

/** Who a colleague was on paper until a moment (UTC ISO): their name, and the number below their signature. */
const PastName = z.strictObject({
  userId: z.string(),
  until: z.string(),
  name: z.string(),
  employeeNumber: z.string(),
});
type PastName = z.infer<typeof PastName>;

const key = 'pastNames';

async function listPastNames(trx: Trx): Promise<PastName[]> {
  const row = await trx.selectFrom('setting').where('key', '=', key).select('value').executeTakeFirst();
  return row === undefined ? [] : z.array(PastName).parse(JSON.parse(row.value));
}

/** Keeps who somebody was, as they read otherwise from now on. */
export async function keepPastName(trx: Trx, past: PastName): Promise<void> {
  const value = JSON.stringify([...(await listPastNames(trx)), past]);
  await trx
    .insertInto('setting')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

/**
 * Tells who somebody was at a moment, where they read otherwise since; undefined where they read as they do now, and
 * where nothing was done yet (`at` is null). What was signed keeps what it said.
 */
export async function readPastNames(trx: Trx) {
  const past = await listPastNames(trx);
  return (userId: string | null, at: string | null): PastName | undefined =>
    at === null ? undefined : past.find((one) => one.userId === userId && at < one.until);
}
