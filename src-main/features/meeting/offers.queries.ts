import { sql } from 'kysely';
import type { Offer } from '#contract/meeting-told';
import type { Trx } from '#database/connect';
import { addDays } from '#domain/civil-date';
import { discussAgainAfter, type OfferReason, undecidedStates } from '#domain/meeting';
import type { Actor } from '#domain/roles';
import { decidedItem, optionsIn } from '#records/agenda.queries';
import { visibleRows } from '#records/visible.queries';

type Reader = Pick<Actor, 'id' | 'role'>;

/** So many cases are offered for one reason at most, the longest in care first. */
const most = 100;

const openCases = (trx: Trx, reader: Reader) =>
  visibleRows(trx, reader).where('caseloadRow.leftOn', 'is', null);
const told = ['caseloadRow.caseId', 'caseloadRow.caseNumber', 'caseloadRow.fullName', 'workerName'] as const;
type Told = { caseId: string; caseNumber: string; fullName: string; workerName: string };

/** What was put forward and stands on no agenda yet, the first one first. */
export async function listPutForward(trx: Trx, reader: Reader): Promise<Offer[]> {
  const rows = await visibleRows(trx, reader)
    .innerJoin('meetingItem', 'meetingItem.caseId', 'caseloadRow.caseId')
    .innerJoin('user', 'user.id', 'meetingItem.putBy')
    .where('meetingItem.meetingId', 'is', null)
    .orderBy('meetingItem.putAt')
    .select(told)
    .select(['meetingItem.id as itemId', 'question', 'options', 'user.name as putBy'])
    .execute();
  return rows.map((row) => ({ ...asOffer(row, 'putForward'), ...questionOf(row) }));
}

/** What stood on an agenda of a conference that is over, was not decided, and came up nowhere since. */
export async function listCarried(trx: Trx, reader: Reader): Promise<Offer[]> {
  const rows = await openCases(trx, reader)
    .innerJoin('meetingItem', 'meetingItem.caseId', 'caseloadRow.caseId')
    .innerJoin('meeting', 'meeting.id', 'meetingItem.meetingId')
    .innerJoin('user', 'user.id', 'meetingItem.putBy')
    .where('meeting.state', 'in', ['held', 'approved', 'cancelled'])
    .where(sql<boolean>`not ${decidedItem}`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('meetingItem as later')
            .whereRef('later.caseId', '=', 'meetingItem.caseId')
            .whereRef('later.putAt', '>', 'meetingItem.putAt')
            .select('later.id'),
        ),
      ),
    )
    .orderBy('meeting.heldOn')
    .select(told)
    .select(['meetingItem.id as itemId', 'question', 'options', 'user.name as putBy'])
    .execute();
  return rows.map((row) => ({ ...asOffer(row, 'carried'), ...questionOf(row), itemId: null }));
}

/** Open cases with a follow-up of a conference that nobody has said is done. */
export async function listUnfinished(trx: Trx, reader: Reader): Promise<Offer[]> {
  const rows = await openCases(trx, reader)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('duty')
          .whereRef('duty.caseId', '=', 'caseloadRow.caseId')
          .where('duty.kind', '=', 'charge')
          .select('duty.key'),
      ),
    )
    .orderBy('caseloadRow.admittedOn')
    .limit(most)
    .select(told)
    .execute();
  return rows.map((row) => asOffer(row, 'open'));
}

/** Open cases by their last conference: those that never had one, and those whose last one is long ago. */
export async function listUndiscussed(trx: Trx, reader: Reader, today: string): Promise<Offer[]> {
  const rows = await openCases(trx, reader)
    .leftJoin('formRecord', (join) =>
      join.onRef('formRecord.caseId', '=', 'caseloadRow.caseId').on('formRecord.form', '=', 'conference'),
    )
    .groupBy('caseloadRow.caseId')
    .having(({ or, eb, fn }) =>
      or([
        eb(fn.max('formRecord.happenedOn'), 'is', null),
        eb(fn.max('formRecord.happenedOn'), '<=', addDays(today, -discussAgainAfter)),
      ]),
    )
    .orderBy('caseloadRow.admittedOn')
    .limit(most)
    .select(told)
    .select(({ fn }) => fn.max('formRecord.happenedOn').as('last'))
    .execute();
  return rows.map((row) => asOffer(row, row.last === null ? 'never' : 'long'));
}

/** The cases that stand already on an agenda which is still to be held, this one or another. */
export async function listOnAgenda(trx: Trx): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('meetingItem')
    .innerJoin('meeting', 'meeting.id', 'meetingItem.meetingId')
    .where('meeting.state', 'in', undecidedStates)
    .where(sql<boolean>`not ${decidedItem}`)
    .where('leftOut', '=', '')
    .select('meetingItem.caseId')
    .execute();
  return new Set(rows.map(({ caseId }) => caseId));
}

const asOffer = ({ caseId, caseNumber, fullName, workerName }: Told, reason: OfferReason): Offer => ({
  ...{ caseId, caseNumber, name: fullName, worker: workerName || null, reasons: [reason] },
  ...{ itemId: null, question: '', options: [], putBy: null },
});

const questionOf = (row: { itemId: string; question: string; options: string; putBy: string }) => ({
  itemId: row.itemId,
  question: row.question,
  options: optionsIn(row.options),
  putBy: row.putBy,
});
