import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Trx } from '#database/connect';
import type { Draft } from '#domain/fields/field';
import { type Actor, roles } from '#domain/roles';
import type { AskedWord } from '#domain/words/asked-words';
import { presentVersions } from '#records/present-versions.queries';
import { mayRead, notLookedUp, readableCases } from '#records/visible.queries';
import { matchAsked } from '#records/writing/match-asked';

type Reader = Pick<Actor, 'id' | 'role'>;
type Asked = { words: readonly AskedWord[]; category?: string | undefined; programme?: string | undefined };

/** The lessons that answer, counted by the category of their case and the programmes of which they tell. */
export async function countLessons(trx: Trx, actor: Reader, asked: Asked) {
  type Counted = { category: string; programmes: string; count: number };
  const counted = [];
  for (const part of partsFor(trx, actor, asked)) {
    const { rows } = await sql<Counted>`select category, programmes, count(*) as count from lesson
      where ${part} group by category, programmes`.execute(trx);
    counted.push(...rows.map((row) => ({ ...row, programmes: codesIn(row.programmes) })));
  }
  return counted;
}

/** The newest of them, with all that their rounds say, and whether somebody may read that. */
export async function listLessons(trx: Trx, actor: Reader, asked: Asked, most: number) {
  const found: { rowNumber: number; evaluatedOn: string }[] = [];
  for (const part of partsFor(trx, actor, asked)) {
    const { rows } = await sql<(typeof found)[number]>`select row_number, evaluated_on from lesson
      where ${part} order by evaluated_on desc, row_number desc limit ${most}`.execute(trx);
    found.push(...rows);
  }
  found.sort((a, b) => b.evaluatedOn.localeCompare(a.evaluatedOn) || b.rowNumber - a.rowNumber);
  const rows = await presentVersions(trx)
    .innerJoin('lesson', 'lesson.recordId', 'formRecord.id')
    .innerJoin('caseloadRow', 'caseloadRow.caseId', 'lesson.caseId')
    .where(
      'lesson.rowNumber',
      'in',
      found.slice(0, most).map(({ rowNumber }) => rowNumber),
    )
    .orderBy('lesson.evaluatedOn', 'desc')
    .orderBy('lesson.rowNumber', 'desc')
    .select([
      'lesson.recordId',
      'lesson.caseId',
      'lesson.category',
      'lesson.evaluatedOn',
      'lesson.programmes',
    ])
    .select(['formRecord.clientId', 'formVersion.answers', 'caseloadRow.fullName'])
    .select(mayRead(trx, actor, 'lesson.caseId').as('isRead'))
    .execute();
  return rows.map(({ answers, isRead, programmes, ...row }) => ({
    ...{ ...row, programmes: codesIn(programmes), isRead: Boolean(isRead) },
    answers: JSON.parse(answers) as Draft,
  }));
}

const codesIn = (programmes: string) => programmes.split(' ').filter(Boolean);

/**
 * What somebody may know of lessons that answer, in parts that have none in common. Of a case that they read the words are
 * looked for in all that is said, of any other in its one line without names: a name finds nothing there, not even by how
 * much was found.
 */
function partsFor(trx: Trx, actor: Reader, { words, category, programme }: Asked): RawBuilder<SqlBool>[] {
  const isRead = sql`case_id in ${readableCases(trx, actor)}`;
  // By its words a lesson is found first, and then asked whose it is.
  const isReadToo = sql`${notLookedUp('caseId')} in ${readableCases(trx, actor)}`;
  const says = (column: 'said' | 'told') =>
    sql`row_number in (select rowid from lesson_search
      where lesson_search match ${matchAsked(column, words).join(' AND ')})`;
  const isAll = roles[actor.role].scope === 'all';
  const parts = isAll
    ? words.length === 0
      ? [sql`told_to = 2`, sql`told_to = 1`]
      : [sql`told_to > 0 and ${says('said')}`]
    : words.length === 0
      ? [sql`told_to = 2`, sql`told_to = 1 and ${isRead}`]
      : [
          sql`told_to > 0 and ${isReadToo} and ${says('said')}`,
          sql`told_to = 2 and not (${isReadToo}) and ${says('told')}`,
        ];
  const narrowed = [
    ...(category === undefined ? [] : [sql`category = ${category}`]),
    ...(programme === undefined ? [] : [sql`instr(programmes, ${` ${programme} `}) > 0`]),
  ];
  return parts.map((part) => sql<SqlBool>`${sql.join([part, ...narrowed], sql` and `)}`);
}
