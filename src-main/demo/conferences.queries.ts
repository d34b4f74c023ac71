import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';

/** A conference with who is in its room, and the cases on its agenda in their order. */
export async function insertConference(
  trx: Trx,
  meeting: Tables['meeting'],
  people: readonly Omit<Tables['meetingPerson'], 'meetingId' | 'position' | 'caseId' | 'agency'>[],
  items: readonly Tables['meetingItem'][],
): Promise<void> {
  const room = { meetingId: meeting.id, caseId: null, agency: '' };
  await trx.insertInto('meeting').values(meeting).execute();
  await trx
    .insertInto('meetingPerson')
    .values(people.map((one, position) => ({ ...one, ...room, position })))
    .execute();
  await trx
    .insertInto('meetingItem')
    .values([...items])
    .execute();
}
