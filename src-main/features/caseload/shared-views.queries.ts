import { SharedView } from '#contract/caseload-view';
import type { Trx } from '#database/connect';

const key = 'caseloadViews';

/** The views of the centre; what can no longer be read of them falls out. */
export async function listSharedViews(trx: Trx): Promise<SharedView[]> {
  const row = await trx.selectFrom('setting').where('key', '=', key).select('value').executeTakeFirst();
  const kept: unknown = row === undefined ? [] : JSON.parse(row.value);
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((one) => {
    const read = SharedView.safeParse(one);
    return read.success ? [read.data] : [];
  });
}

/** Keeps the views of the centre in the place of those before. */
export async function putSharedViews(trx: Trx, views: readonly SharedView[]): Promise<void> {
  const value = JSON.stringify(views);
  await trx
    .insertInto('setting')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
