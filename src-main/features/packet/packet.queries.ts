import { sql } from 'kysely';
import type { Trx } from '#database/connect';
import { sayMeeting, undecidedStates } from '#domain/meeting';
import { decidedItem, optionsIn } from '#records/agenda.queries';

export type PacketHead = Awaited<ReturnType<typeof getPacketHead>>;

/** The case with its person and worker, as a packet names them. */
export async function getPacketHead(trx: Trx, caseId: string) {
  return await trx
    .selectFrom('caseFile')
    .innerJoin('client', 'client.id', 'caseFile.clientId')
    .leftJoin('user', 'user.id', 'caseFile.workerId')
    .where('caseFile.id', '=', caseId)
    .select([
      'caseFile.clientId',
      'caseFile.number',
      'caseFile.category',
      'caseFile.admittedOn',
      'caseFile.leftOn',
    ])
    .select([
      'caseFile.workerId',
      'user.name as workerName',
      'user.employeeNumber as workerNumber',
      'client.registerNumber',
      'client.fullName',
      'client.alias',
    ])
    .select(['client.sex', 'client.nik', 'client.birthDate', 'client.birthDateEstimated', 'client.birthYear'])
    .executeTakeFirstOrThrow();
}

/** How many entries of a case's log are for its worker alone. */
export async function countConfidentialNotes(trx: Trx, caseId: string): Promise<number> {
  const { count } = await trx
    .selectFrom('note')
    .where('caseId', '=', caseId)
    .where('isConfidential', '=', 1)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/**
 * What a case is put to a conference with and was not decided: by the next conference that has it on its agenda, else
 * what was put forward last. Undefined where nobody asks anything.
 */
export async function findAgendaItem(trx: Trx, caseId: string, today: string) {
  const row = await trx
    .selectFrom('meetingItem')
    .leftJoin('meeting', 'meeting.id', 'meetingItem.meetingId')
    .where('meetingItem.caseId', '=', caseId)
    .where('leftOut', '=', '')
    .where(sql<boolean>`not ${decidedItem}`)
    .where(({ or, eb }) => or([eb('meeting.id', 'is', null), eb('meeting.state', 'in', undecidedStates)]))
    .orderBy(sql`iif(meeting.held_on >= ${today}, meeting.held_on, '9999-12-31')`)
    .orderBy('putAt', 'desc')
    .select(['question', 'options', 'meeting.kind', 'meeting.heldOn'])
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { question, options, kind, heldOn } = row;
  const askedBy = kind === null || heldOn === null ? '' : sayMeeting({ kind, heldOn });
  return { question, options: optionsIn(options), askedBy };
}
