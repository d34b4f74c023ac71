import type { Trx } from '#database/connect';
import { type Filled, fillBeside, listPassedOver } from '../fill-beside.ts';
import { keepLessons } from './keep-lessons.ts';

const filling = {
  name: 'lessons',
  /** So many cases in one transaction: a save that comes meanwhile waits some 20 ms. */
  atOnce: 15,
  listDue: async (trx: Trx, most: number, passedOver: readonly string[]) => {
    const due = await waiting(trx, passedOver).limit(most).select('caseId').execute();
    return due.map(({ caseId }) => caseId);
  },
  make,
};

/** Makes the lessons of the cases that wait for it, a few at a time; what was left goes on when lessons are read next. */
export const fillLessons = (vault: Filled, at: string): void => fillBeside(vault, filling, at);

async function make(trx: Trx, caseIds: readonly string[]): Promise<void> {
  if (caseIds.length === 0) return;
  const listed = await trx
    .selectFrom('caseloadRow')
    .innerJoin('caseFile', 'caseFile.id', 'caseloadRow.caseId')
    .where('caseloadRow.caseId', 'in', caseIds)
    .select(['caseloadRow.caseId', 'caseFile.clientId', 'caseloadRow.category', 'caseloadRow.fullName'])
    .execute();
  for (const one of listed) await keepLessons(trx, one.clientId, [one]);
  await trx.deleteFrom('lessonDue').where('caseId', 'in', caseIds).execute();
}

/** How many cases wait for their lessons to be made; what cannot be made is waited for no more. */
export const countLessonsDue = async (trx: Trx, vault: Filled): Promise<number> =>
  await count(waiting(trx, listPassedOver(vault, filling)));

/** How many of them could not be read since the vault was opened, so that their lessons were not made. */
export const countUnread = async (trx: Trx, vault: Filled): Promise<number> =>
  await count(trx.selectFrom('lessonDue').where('caseId', 'in', listPassedOver(vault, filling)));

const waiting = (trx: Trx, passedOver: readonly string[]) =>
  trx.selectFrom('lessonDue').where('caseId', 'not in', passedOver);

async function count(due: ReturnType<typeof waiting>): Promise<number> {
  const counted = due.select(({ fn }) => fn.countAll<number>().as('count'));
  return (await counted.executeTakeFirstOrThrow()).count;
}
