import type { RescueReport } from '#vault/rescue/rescue-report';
import type { Trx } from './connect.ts';

/** The report as the rescued vault keeps it, with the moment of the rescue. */
export type KeptRescue = RescueReport & { at: string };

const key = 'rescue';

/** The report of the last rescue of this vault; undefined when there was none. */
export async function findRescue(trx: Trx): Promise<KeptRescue | undefined> {
  const row = await trx.selectFrom('setting').where('key', '=', key).select('value').executeTakeFirst();
  return row === undefined ? undefined : (JSON.parse(row.value) as KeptRescue);
}

/** Keeps the report in the vault, in the place of an earlier one. */
export async function putRescue(trx: Trx, report: KeptRescue): Promise<void> {
  const value = JSON.stringify(report);
  await trx
    .insertInto('setting')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
