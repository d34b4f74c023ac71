import type { Kysely } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { fillBeside } from '../fill-beside.ts';
import { keepLessons } from './keep-lessons.ts';

/** So many cases in one transaction: a save that comes meanwhile waits some 20 ms. */
const atOnce = 15;

/** Makes the lessons of the cases that wait for it, a few at a time; what was left goes on when lessons are read next. */
export function fillLessons(db: Kysely<Tables>): void {
  fillBeside(db, 'lessons', { atOnce, fill });
}

async function fill(trx: Trx, most: number): Promise<number> {
  const due = await trx.selectFrom('lessonDue').limit(most).select('caseId').execute();
  const caseIds = due.map(({ caseId }) => caseId);
  const listed = await trx
    .selectFrom('caseloadRow')
    .innerJoin('caseFile', 'caseFile.id', 'caseloadRow.caseId')
    .where('caseloadRow.caseId', 'in', caseIds)
    .select(['caseloadRow.caseId', 'caseFile.clientId', 'caseloadRow.category', 'caseloadRow.fullName'])
    .execute();
  for (const one of listed) await keepLessons(trx, one);
  if (caseIds.length > 0) await trx.deleteFrom('lessonDue').where('caseId', 'in', caseIds).execute();
  return caseIds.length;
}

/** How many cases wait for their lessons to be made. */
export async function countLessonsDue(trx: Trx): Promise<number> {
  const counted = trx.selectFrom('lessonDue').select(({ fn }) => fn.countAll<number>().as('count'));
  return (await counted.executeTakeFirstOrThrow()).count;
}
