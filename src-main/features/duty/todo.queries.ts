import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';

/** Adds a task that somebody gave. */
export async function insertTodo(trx: Trx, todo: Tables['todo']): Promise<void> {
  await trx.insertInto('todo').values(todo).execute();
}
