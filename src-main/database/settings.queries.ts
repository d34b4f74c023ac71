import { WholeCentre } from '#contract/centre';
import type { Trx } from './connect.ts';

/** The centre's settings; what an older version did not know takes its default. */
export async function getCentre(trx: Trx): Promise<WholeCentre> {
  const row = await trx
    .selectFrom('setting')
    .where('key', '=', 'centre')
    .select('value')
    .executeTakeFirstOrThrow();
  return WholeCentre.parse(JSON.parse(row.value));
}

/** Keeps the centre's settings. */
export async function putCentre(trx: Trx, centre: WholeCentre): Promise<void> {
  const value = JSON.stringify(centre);
  await trx
    .insertInto('setting')
    .values({ key: 'centre', value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

/** Lets a series go on after this number, where it was not that far yet. */
export async function raiseNumber(
  trx: Trx,
  { name, period, last }: { name: string; period: string; last: number },
): Promise<void> {
  await trx
    .insertInto('counter')
    .values({ name, period, next: last + 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['name', 'period'])
        .doUpdateSet({ next: last + 1 })
        .where('counter.next', '<=', last),
    )
    .execute();
}

/** The number that a series gives next, without taking it. */
export async function peekNumber(trx: Trx, name: string, period: string): Promise<number> {
  const row = await trx
    .selectFrom('counter')
    .where('name', '=', name)
    .where('period', '=', period)
    .select('next')
    .executeTakeFirst();
  return row?.next ?? 1;
}

/** The next number of a series, counted from 1 in each period; of several that are taken at once, the first. */
export async function takeNumber(trx: Trx, name: string, period: string, count = 1): Promise<number> {
  const { next } = await trx
    .insertInto('counter')
    .values({ name, period, next: 1 + count })
    .onConflict((conflict) =>
      conflict
        .columns(['name', 'period'])
        .doUpdateSet(({ eb }) => ({ next: eb('counter.next', '+', count) })),
    )
    .returning('next')
    .executeTakeFirstOrThrow();
  return next - count;
}
