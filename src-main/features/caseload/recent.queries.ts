import type { Trx } from '#database/connect';
import type { Actor } from '#domain/roles';
import { visibleRows } from '#records/visible.queries';

/** So many of somebody's own last rows of the trail are looked through: some days of work, in a few milliseconds. */
const lookedThrough = 5_000;

/** The cases somebody opened last and may still see, the latest first. The trail knows them; nothing else keeps a list. */
export async function listRecent(trx: Trx, actor: Actor, most: number) {
  const own = trx
    .selectFrom('audit')
    .where('actorId', '=', actor.id)
    .orderBy('seq', 'desc')
    .limit(lookedThrough)
    .select(['seq', 'operation', 'outcome', 'caseId'])
    .as('own');
  const opened = trx
    .selectFrom(own)
    .where('own.operation', '=', 'case.open')
    .where('own.outcome', '=', 'done')
    .groupBy('own.caseId')
    .select((row) => ['own.caseId', row.fn.max('own.seq').as('last')])
    .as('opened');
  return await visibleRows(trx, actor)
    .innerJoin(opened, 'opened.caseId', 'caseloadRow.caseId')
    .orderBy('opened.last', 'desc')
    .limit(most)
    .select([
      'caseloadRow.caseId',
      'caseloadRow.fullName',
      'caseloadRow.caseNumber',
      'caseloadRow.registerNumber',
      'caseloadRow.leftOn',
    ])
    .execute();
}
