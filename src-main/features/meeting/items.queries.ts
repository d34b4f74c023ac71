import { sql } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import type { Draft } from '#domain/fields/field';
import type { Actor } from '#domain/roles';
import { decidedItem, optionsIn } from '#records/agenda.queries';
import { hasVisibleRow, maySee } from '#records/visible.queries';

type Reader = Pick<Actor, 'id' | 'role'>;
type ItemRow = Tables['meetingItem'];

/** The items of an agenda that somebody sees, in their order, with what the caseload says of their cases. */
export async function listItems(trx: Trx, reader: Reader, meetingId: string) {
  const rows = await trx
    .selectFrom('meetingItem')
    .innerJoin('caseloadRow', 'caseloadRow.caseId', 'meetingItem.caseId')
    .innerJoin('caseFile', 'caseFile.id', 'meetingItem.caseId')
    .innerJoin('user', 'user.id', 'meetingItem.putBy')
    .leftJoin('acceptance', 'acceptance.caseId', 'meetingItem.caseId')
    .where('meetingItem.meetingId', '=', meetingId)
    .where(maySee(reader, 'meetingItem.caseId'))
    .orderBy('meetingItem.position')
    .select(['meetingItem.id as itemId', 'meetingItem.caseId', 'caseFile.clientId', 'caseloadRow.caseNumber'])
    .select(['caseloadRow.registerNumber', 'caseloadRow.fullName as name', 'caseloadRow.leftOn as closedOn'])
    .select([
      'caseloadRow.workerId',
      'caseloadRow.workerName',
      'question',
      'options',
      'named',
      'leftOut',
      'user.name as putBy',
    ])
    .select(['meetingItem.recordId', 'acceptance.acceptedOn', decidedItem.as('isDecided')])
    .execute();
  return rows.map(({ options, isDecided, ...row }) => ({
    ...row,
    options: optionsIn(options),
    isDecided: Boolean(isDecided),
  }));
}
export type AgendaItem = Awaited<ReturnType<typeof listItems>>[number];

/** How many cases stand on an agenda, seen or not. */
export async function countItems(trx: Trx, meetingId: string): Promise<number> {
  const { count } = await trx
    .selectFrom('meetingItem')
    .where('meetingId', '=', meetingId)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** How many cases of an agenda are neither decided nor left out. */
export async function countUndecided(trx: Trx, meetingId: string): Promise<number> {
  const { count } = await trx
    .selectFrom('meetingItem')
    .where('meetingId', '=', meetingId)
    .where('leftOut', '=', '')
    .where(sql<boolean>`not ${decidedItem}`)
    .where('caseId', 'in', trx.selectFrom('caseloadRow').select('caseloadRow.caseId'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** An item by its id, with the state of its conference. */
export async function findItem(trx: Trx, itemId: string, caseId: string) {
  const row = await trx
    .selectFrom('meetingItem')
    .innerJoin('meeting', 'meeting.id', 'meetingItem.meetingId')
    .where('meetingItem.id', '=', itemId)
    .where('meetingItem.caseId', '=', caseId)
    .select(['meetingItem.id as itemId', 'meeting.id as meetingId', 'meeting.state', 'leftOut', 'recordId'])
    .select(decidedItem.as('isDecided'))
    .executeTakeFirst();
  return row && { ...row, isDecided: Boolean(row.isDecided) };
}

/** What of a case was put forward, or stands on an agenda; the latest first. */
export async function listItemsOfCase(trx: Trx, caseId: string) {
  const rows = await trx
    .selectFrom('meetingItem')
    .leftJoin('meeting', 'meeting.id', 'meetingItem.meetingId')
    .innerJoin('user', 'user.id', 'meetingItem.putBy')
    .where('caseId', '=', caseId)
    .orderBy('meetingItem.putAt', 'desc')
    .select(['meetingItem.id as itemId', 'meetingId', 'question', 'options', 'user.name as putBy'])
    .select(['meeting.kind', 'meeting.heldOn', 'meeting.state', decidedItem.as('isDecided')])
    .execute();
  return rows.map(({ options, isDecided, ...row }) => ({
    ...row,
    options: optionsIn(options),
    isDecided: Boolean(isDecided),
  }));
}

/** What was put forward of a case and stands on no agenda yet. */
export async function findPutForward(trx: Trx, caseId: string): Promise<ItemRow | undefined> {
  return await trx
    .selectFrom('meetingItem')
    .where('caseId', '=', caseId)
    .where('meetingId', 'is', null)
    .selectAll()
    .executeTakeFirst();
}

/** Adds an item. */
export async function insertItem(trx: Trx, item: ItemRow): Promise<void> {
  await trx.insertInto('meetingItem').values(item).execute();
}

/** Changes an item. */
export async function changeItem(trx: Trx, itemId: string, change: Partial<ItemRow>): Promise<void> {
  await trx.updateTable('meetingItem').set(change).where('id', '=', itemId).execute();
}

/** Forgets an item that nothing was decided of, with what was typed of it. */
export async function deleteItem(trx: Trx, itemId: string): Promise<void> {
  await trx.deleteFrom('draft').where('subject', '=', `meeting:${itemId}`).execute();
  await trx.deleteFrom('meetingItem').where('id', '=', itemId).execute();
}

/** The rows of an agenda whose cases are in the caseload of somebody, as they lie. */
export async function listAgendaRows(trx: Trx, reader: Reader, meetingId: string) {
  return await trx
    .selectFrom('meetingItem')
    .where('meetingId', '=', meetingId)
    .where(hasVisibleRow(reader, 'meetingItem.caseId'))
    .selectAll()
    .select(decidedItem.as('isDecided'))
    .execute();
}

/** What was typed of an item and not decided. */
export async function findItemDraft(trx: Trx, itemId: string) {
  const row = await trx
    .selectFrom('draft')
    .innerJoin('user', 'user.id', 'draft.savedBy')
    .where('subject', '=', `meeting:${itemId}`)
    .select(['answers', 'revision', 'user.name as savedBy'])
    .executeTakeFirst();
  return row === undefined ? null : { ...row, answers: JSON.parse(row.answers) as Draft };
}

/** Where a case is typed while its conference is held: whoever may write it goes on with the same draft. */
export const itemDraft = (itemId: string, caseId: string) => ({
  subject: `meeting:${itemId}`,
  form: 'conference',
  caseId,
  ownerId: null,
});
