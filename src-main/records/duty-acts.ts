import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';

type Said = Omit<Tables['dutyAct'], 'number'>;

/**
 * Keeps what was said of a duty. Of a task it also says what becomes of the task itself; the duties of a case follow from
 * their acts when the case is refreshed.
 */
export async function keepAct(trx: Trx, said: Said): Promise<void> {
  await trx.insertInto('dutyAct').values(said).execute();
  const [kind, id = ''] = said.key.split(':');
  if (kind === 'todo') await trx.updateTable('todo').set(afterAct(said)).where('id', '=', id).execute();
}

function afterAct({ act, until, toId, saidAt }: Said) {
  if (act === 'put-off') return { dueOn: until ?? '' };
  if (act === 'handed-over') return { ownerId: toId ?? '' };
  return { endedAt: act === 'reopened' ? null : saidAt };
}
