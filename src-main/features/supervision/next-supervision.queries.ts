import type { Trx } from '#database/connect';
import { currentOfWorkers } from '#records/supervision.queries';

/** What of the supervisions of a worker was agreed for a day, and none was held since. */
async function listAgreed(trx: Trx, workerId: string) {
  return await currentOfWorkers(trx)
    .innerJoin('user', 'user.id', 'workerSupervision.workerId')
    .where('workerSupervision.workerId', '=', workerId)
    .where('nextOn', 'is not', null)
    .where(({ eb }) =>
      eb(
        'heldOn',
        '>=',
        currentOfWorkers(trx)
          .where('workerSupervision.workerId', '=', workerId)
          .select(({ fn }) => fn.max('heldOn').as('last')),
      ),
    )
    .select(['workerSupervision.id', 'authorId', 'nextOn', 'replaces', 'user.name as worker'])
    .execute();
}

/** The tasks that were made of what was agreed with a worker. */
async function listTasks(trx: Trx, workerId: string) {
  return await trx
    .selectFrom('todo')
    .innerJoin('workerSupervision', 'workerSupervision.id', 'todo.supervisionId')
    .where('workerSupervision.workerId', '=', workerId)
    .select(['todo.id', 'todo.supervisionId', 'workerSupervision.nextOn'])
    .execute();
}

/**
 * Makes a task of whoever agreed it of each supervision that is to be held next with a worker, and ends those that were
 * held, or agreed otherwise by a correction. A correction that leaves the day keeps what was said of its task.
 */
export async function keepNextSupervisions(
  trx: Trx,
  workerId: string,
  { now, newId }: { now: string; newId: () => string },
): Promise<void> {
  const tasks = await listTasks(trx, workerId);
  const kept = new Set<string>();
  for (const { id, authorId, nextOn, replaces, worker } of await listAgreed(trx, workerId)) {
    const own = tasks.find((task) => task.supervisionId === id);
    const before = tasks.find((task) => task.supervisionId === replaces && task.nextOn === nextOn);
    const task = own ?? before ?? { id: newId() };
    kept.add(task.id);
    if (own !== undefined) continue;
    const done = { supervisionId: id, what: `Supervisi berikutnya: ${worker}` };
    if (before === undefined)
      await trx
        .insertInto('todo')
        .values({
          ...{
            id: task.id,
            caseId: null,
            dueOn: nextOn ?? '',
            ...done,
            ownerId: authorId,
            givenBy: authorId,
          },
          ...{ givenAt: now, endedAt: null, requestId: `supervision:${id}` },
        })
        .execute();
    else await trx.updateTable('todo').set(done).where('id', '=', task.id).execute();
  }
  const over = tasks.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  if (over.length === 0) return;
  const open = trx.updateTable('todo').set({ endedAt: now }).where('endedAt', 'is', null);
  await open.where('id', 'in', over).execute();
}
