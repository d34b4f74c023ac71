import { type SqlBool, sql } from 'kysely';
import type { Trx } from '#database/connect';
import type { Draft } from '#domain/fields/field';
import type { Actor } from '#domain/roles';
import { presentVersions } from '#records/present-versions.queries';
import { mayRead } from '#records/visible.queries';

/** Something that a round says of what did not work, or of what it taught. */
const saysSomething = sql<SqlBool>`(coalesce(
  form_version.answers ->> '$.lesson', form_version.answers ->> '$.failures',
  form_version.answers ->> '$.obstacles', form_version.answers ->> '$.lessons') is not null
  or exists (select 1 from json_each(form_version.answers, '$.achievements') where value ->> '$.obstacle' is not null))`;

/**
 * The present rounds of evaluation of all cases of the caseload that say what did not work or what it taught, the newest
 * first, and whether somebody may read them.
 */
export async function listTaught(trx: Trx, actor: Pick<Actor, 'id' | 'role'>, category: string | undefined) {
  const rows = await presentVersions(trx)
    .innerJoin('caseloadRow', 'caseloadRow.caseId', 'formRecord.caseId')
    .where('formRecord.form', '=', 'evaluation')
    .where(saysSomething)
    .$if(category !== undefined, (query) => query.where('caseloadRow.category', '=', category ?? ''))
    .orderBy('formRecord.happenedOn', 'desc')
    .orderBy('formRecord.id', 'desc')
    .select(['formRecord.id', 'formRecord.caseId', 'formRecord.clientId', 'formRecord.happenedOn'])
    .select(['caseloadRow.fullName', 'caseloadRow.category', 'formVersion.answers'])
    .select(mayRead(trx, actor, 'caseloadRow.caseId').as('isRead'))
    .execute();
  return rows.map(({ answers, isRead, ...row }) => ({
    ...row,
    isRead: Boolean(isRead),
    answers: JSON.parse(answers) as Draft,
  }));
}

/** The programmes of the targets that a round found not achieved, or in part only, by the id of the round. */
export async function mapUnmetProgrammes(trx: Trx): Promise<Map<string, string[]>> {
  const rows = await trx
    .selectFrom('achievement')
    .innerJoin('task', (join) =>
      join
        .onRef('task.caseId', '=', 'achievement.caseId')
        .onRef('task.targetNumber', '=', 'achievement.targetNumber'),
    )
    .where('achievement.status', 'in', ['partly', 'not-achieved'])
    .where('task.programme', 'is not', null)
    .groupBy(['achievement.recordId', 'task.programme'])
    .select(['achievement.recordId', 'task.programme'])
    .execute();
  const map = new Map<string, string[]>();
  for (const { recordId, programme } of rows)
    map.set(recordId, [...(map.get(recordId) ?? []), programme ?? '']);
  return map;
}
