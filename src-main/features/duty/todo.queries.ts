import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';

/** Adds a task that somebody gave. */
export async function insertTodo(trx: Trx, todo: Tables['todo']): Promise<void> {
  await trx.insertInto('todo').values(todo).execute();
}

/** Whether this very request was answered already. */
export async function isTodoKnown(trx: Trx, requestId: string): Promise<boolean> {
  const known = await trx
    .selectFrom('todo')
    .where('requestId', '=', requestId)
    .select('id')
    .executeTakeFirst();
  return known !== undefined;
}
