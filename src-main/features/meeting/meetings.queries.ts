import { type SqlBool, sql } from 'kysely';
import type { MeetingPerson } from '#contract/meeting-told';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import type { Actor } from '#domain/roles';
import { decidedItem } from '#records/agenda.queries';
import { readPastNames } from '#records/past-names.queries';
import { hasVisibleRow } from '#records/visible.queries';

type Reader = Pick<Actor, 'id' | 'role'>;
export type MeetingRow = Tables['meeting'];

/** Of rows about one case or about all of them: those somebody is told of. Asked of each, of which a conference has few. */
const isTold = (reader: Reader, table: 'meetingPerson' | 'meetingAddendum') =>
  sql<SqlBool>`(${sql.ref(`${table}.caseId`)} is null or ${hasVisibleRow(reader, `${table}.caseId`)})`;

/**
 * The conferences that are told to somebody, the latest day first, with how many of their cases they may see: whoever
 * prepares conferences knows of all, anybody else of those with a case of theirs.
 */
export async function listMeetings(trx: Trx, reader: Reader, knowsAll: boolean) {
  const rows = await trx
    .selectFrom('meeting')
    .leftJoin('meetingItem', (join) =>
      join.onRef('meetingItem.meetingId', '=', 'meeting.id').on(hasVisibleRow(reader, 'meetingItem.caseId')),
    )
    .groupBy('meeting.id')
    .orderBy('meeting.heldOn', 'desc')
    .orderBy('meeting.createdAt', 'desc')
    .select(['meeting.id as meetingId', 'kind', 'state', 'number', 'heldOn', 'startsAt', 'endsAt', 'place'])
    .select(['reason', ({ fn }) => fn.count<number>('meetingItem.id').as('cases')])
    .select(sql<number>`coalesce(sum(${decidedItem}), 0)`.as('decided'))
    .execute();
  return knowsAll ? rows : rows.filter(({ cases }) => cases > 0);
}

/** A conference; undefined when there is none. */
export async function findMeeting(trx: Trx, meetingId: string): Promise<MeetingRow | undefined> {
  return await trx.selectFrom('meeting').where('id', '=', meetingId).selectAll().executeTakeFirst();
}

/** The conference that an earlier request with this id made. */
export async function findMade(trx: Trx, requestId: string): Promise<MeetingRow | undefined> {
  return await trx.selectFrom('meeting').where('requestId', '=', requestId).selectAll().executeTakeFirst();
}

/** Whether another conference bears this number. */
export async function isNumberTaken(
  trx: Trx,
  number: string,
  meetingId: string | undefined,
): Promise<boolean> {
  const other = await trx.selectFrom('meeting').where('number', '=', number).select('id').executeTakeFirst();
  return other !== undefined && other.id !== meetingId;
}

/** Adds a conference. */
export async function insertMeeting(trx: Trx, row: MeetingRow): Promise<void> {
  await trx.insertInto('meeting').values(row).execute();
}

/** Changes what is known of a conference, as its next revision. */
export async function changeMeeting(
  trx: Trx,
  { id, revision }: Pick<MeetingRow, 'id' | 'revision'>,
  change: Partial<MeetingRow>,
): Promise<number> {
  const next = revision + 1;
  await trx
    .updateTable('meeting')
    .set({ ...change, revision: next })
    .where('id', '=', id)
    .execute();
  return next;
}

/** Who is in the room, in the order in which they are told; of one case's own people only to who sees that case. */
export async function listPeople(trx: Trx, reader: Reader, meetingId: string): Promise<MeetingPerson[]> {
  const rows = await trx
    .selectFrom('meetingPerson')
    .where('meetingId', '=', meetingId)
    .where(isTold(reader, 'meetingPerson'))
    .orderBy('position')
    .select(['userId', 'name', 'job', 'agency', 'part', 'caseId', 'attended'])
    .execute();
  return rows.map(({ attended, ...person }) => ({ ...person, attended: attended === 1 }));
}

/** Puts down who is in the room, in place of what was known; people of cases that are hidden from `reader` stay. */
export async function putPeople(
  trx: Trx,
  reader: Reader,
  meetingId: string,
  people: readonly MeetingPerson[],
  newId: () => string,
): Promise<void> {
  await trx
    .deleteFrom('meetingPerson')
    .where('meetingId', '=', meetingId)
    .where(isTold(reader, 'meetingPerson'))
    .execute();
  for (const [position, { attended, ...person }] of people.entries())
    await trx
      .insertInto('meetingPerson')
      .values({ id: newId(), meetingId, position, ...person, attended: attended ? 1 : 0 })
      .execute();
}

/** Everybody is taken to be there, where nobody was ticked yet. */
export async function markAllThere(trx: Trx, meetingId: string): Promise<void> {
  const there = await trx
    .selectFrom('meetingPerson')
    .where('meetingId', '=', meetingId)
    .where('attended', '=', 1)
    .select('id')
    .executeTakeFirst();
  if (there !== undefined) return;
  await trx.updateTable('meetingPerson').set({ attended: 1 }).where('meetingId', '=', meetingId).execute();
}

/** What was added to the minutes, the first one first, as far as somebody sees its case. */
export async function listAddenda(trx: Trx, reader: Reader, meetingId: string) {
  const pastName = await readPastNames(trx);
  const rows = await trx
    .selectFrom('meetingAddendum')
    .innerJoin('user', 'user.id', 'writtenBy')
    .where('meetingId', '=', meetingId)
    .where(isTold(reader, 'meetingAddendum'))
    .orderBy('writtenAt')
    .select(['meetingAddendum.id', 'caseId', 'words', 'writtenBy', 'user.name as by', 'writtenAt as at'])
    .execute();
  return rows.map(({ writtenBy, ...row }) => ({ ...row, by: pastName(writtenBy, row.at)?.name ?? row.by }));
}

/** Adds to the minutes. */
export async function insertAddendum(trx: Trx, row: Tables['meetingAddendum']): Promise<void> {
  await trx.insertInto('meetingAddendum').values(row).execute();
}
