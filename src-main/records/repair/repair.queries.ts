import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import type { Actor } from '#domain/roles';
import { aboutToBeErased, maySee } from '../visible.queries.ts';

type Repair = Tables['repair'];

/** The proposal that waits for this record; undefined when none does. */
export async function findOpenRepair(trx: Trx, recordId: string): Promise<string | undefined> {
  const open = await trx
    .selectFrom('repair')
    .where('recordId', '=', recordId)
    .where('outcome', 'is', null)
    .select('id')
    .executeTakeFirst();
  return open?.id;
}

/** A repair of a case; undefined when the case has none with this id. */
export async function findRepair(trx: Trx, caseId: string, id: string): Promise<Repair | undefined> {
  return await trx
    .selectFrom('repair')
    .where('caseId', '=', caseId)
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirst();
}

/** Writes down a proposal, which nobody has decided about yet. */
export async function insertRepair(
  trx: Trx,
  proposal: Omit<Repair, 'decidedAt' | 'decidedBy' | 'outcome' | 'remark' | 'kept'>,
): Promise<void> {
  const undecided = { decidedAt: null, decidedBy: null, outcome: null, remark: '', kept: null };
  await trx
    .insertInto('repair')
    .values({ ...proposal, ...undecided })
    .execute();
}

/** Writes down what became of a repair. */
export async function settleRepair(
  trx: Trx,
  id: string,
  settled: Partial<Pick<Repair, 'decidedAt' | 'decidedBy' | 'outcome' | 'remark' | 'kept'>>,
): Promise<void> {
  await trx.updateTable('repair').set(settled).where('id', '=', id).execute();
}

const told = (trx: Trx) =>
  trx
    .selectFrom('repair')
    .innerJoin('user as proposer', 'proposer.id', 'repair.proposedBy')
    .leftJoin('user as decider', 'decider.id', 'repair.decidedBy')
    .leftJoin('caseFile as other', 'other.id', 'repair.movesTo')
    .select([
      'repair.id',
      'repair.caseId',
      'repair.form',
      'repair.happenedOn',
      'repair.reason',
      'repair.remark',
    ])
    .select(['repair.proposedAt', 'repair.proposedBy as proposerId', 'proposer.name as proposedBy'])
    .select(['repair.decidedAt', 'decider.name as decidedBy', 'repair.outcome'])
    .select(['repair.recordId', 'repair.movesTo', 'other.number as movesToNumber']);

/** Every repair of a case, or into it, the newest first; never what the records say. */
export async function listRepairs(trx: Trx, caseId: string) {
  return await told(trx)
    .where(({ or, eb, and }) =>
      or([eb('repair.caseId', '=', caseId), and([eb('movesTo', '=', caseId), eb('outcome', '=', 'done')])]),
    )
    .orderBy('repair.proposedAt', 'desc')
    .execute();
}

/** The proposals in cases that this reader may open, the longest waiting first, with the person they are about. */
export async function listOpenRepairs(trx: Trx, reader: Pick<Actor, 'id' | 'role'>) {
  return await told(trx)
    .innerJoin('caseloadRow', 'caseloadRow.caseId', 'repair.caseId')
    .where('repair.outcome', 'is', null)
    .where(maySee(reader, 'repair.caseId'))
    .orderBy('repair.proposedAt')
    .select(['caseloadRow.caseNumber', 'caseloadRow.fullName as clientName'])
    .execute();
}

/** The annulments that hold, the newest first, with the person; of those whose erasure was proposed none. */
export async function listAnnulled(trx: Trx) {
  return await told(trx)
    .innerJoin('caseFile as annulled', 'annulled.id', 'repair.caseId')
    .innerJoin('client', 'client.id', 'annulled.clientId')
    .where('repair.form', '=', 'caseFile')
    .where('repair.outcome', '=', 'done')
    .where('repair.clientId', 'not in', aboutToBeErased(trx))
    .orderBy('repair.decidedAt', 'desc')
    .select(['annulled.number as caseNumber', 'annulled.admittedOn'])
    .select(['client.registerNumber', 'client.fullName as clientName'])
    .execute();
}
