import { sql } from 'kysely';
import type { Trx } from '#database/connect';
import type { TechniqueUse } from '#domain/results/technique-mix';
import type { Actor } from '#domain/roles';
import { isReadableBy } from './readable.queries.ts';
import { mayRead } from './visible.queries.ts';

/** Which entries are counted: those of one case, or of all cases that somebody may read, on these days. */
type Asked = { caseId: string } | { from: string; until: string };

/**
 * How often each technique was used, by the programme of the task that an entry cites and the last rating of its target.
 * Entries that somebody may not read are not counted for them.
 */
export async function listTechniqueUses(
  trx: Trx,
  actor: Pick<Actor, 'id' | 'role'>,
  asked: Asked,
): Promise<TechniqueUse[]> {
  return await trx
    .with('rated', (db) =>
      db
        .selectFrom('achievement')
        .innerJoin('formRecord as round', 'round.id', 'achievement.recordId')
        .where('achievement.targetNumber', 'is not', null)
        .$if('caseId' in asked, (query) => query.where('achievement.caseId', '=', caseIn(asked)))
        .select(['achievement.caseId', 'achievement.targetNumber', 'achievement.status'])
        .select(
          sql<number>`row_number() over (partition by achievement.case_id, achievement.target_number
            order by round.happened_on desc, round.sequence desc)`.as('place'),
        ),
    )
    .selectFrom('note')
    .innerJoin('caseloadRow', 'caseloadRow.caseId', 'note.caseId')
    .innerJoin('formRecord', 'formRecord.id', 'note.recordId')
    .innerJoin('formVersion', (join) =>
      join
        .onRef('formVersion.recordId', '=', 'formRecord.id')
        .onRef('formVersion.version', '=', 'formRecord.version'),
    )
    .innerJoin(techniques, (join) =>
      join.on('used.path', 'in', ['$.influenceTechniques', '$.situationalTechniques']),
    )
    .leftJoin('task', (join) =>
      join
        .onRef('task.caseId', '=', 'note.caseId')
        .onRef('task.targetNumber', '=', 'note.targetNumber')
        .on(sql<boolean>`task.number = ${taskNumber}`),
    )
    .leftJoin('rated', (join) =>
      join
        .onRef('rated.caseId', '=', 'note.caseId')
        .onRef('rated.targetNumber', '=', 'note.targetNumber')
        .on('rated.place', '=', 1),
    )
    .$if('caseId' in asked, (query) => query.where('note.caseId', '=', caseIn(asked)))
    .$if('from' in asked, (query) => {
      const { from, until } = asked as { from: string; until: string };
      return query.where('note.happenedOn', '>=', from).where('note.happenedOn', '<=', until);
    })
    .where(mayRead(trx, actor, 'note.caseId'))
    .where(isReadableBy({ userId: actor.id }))
    .groupBy(['task.programme', 'rated.status', 'used.atom'])
    .select(({ fn }) => [
      'task.programme',
      'rated.status',
      'used.atom as technique',
      fn.countAll<number>().as('times'),
    ])
    .execute();
}

const caseIn = (asked: Asked): string => ('caseId' in asked ? asked.caseId : '');

/** Every technique that an entry names, of either kind. */
const techniques = sql<{ atom: string; path: string }>`json_tree(form_version.answers)`.as<'used'>('used');

/** The number of the task within its target, as an entry cites it: "2.1". */
const taskNumber = sql<number>`cast(substr(json_extract(form_version.answers, '$.taskRef'),
  instr(json_extract(form_version.answers, '$.taskRef'), '.') + 1) as integer)`;
