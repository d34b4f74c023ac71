import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { may, type Role } from '#domain/roles';
import type { AllegationStepKind } from '#domain/safety/allegation';

/** When, and how ids are made. */
type Moment = { now: string; newId(): string };

/** Ids of the allegations that somebody reads now: named as a reader, neither sealed nor left nor barred. */
export const readAllegations = (trx: Trx, userId: string) =>
  trx
    .selectFrom('allegationReader')
    .where('allegationReader.userId', '=', userId)
    .where('sealedAt', 'is', null)
    .where('leftAt', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('allegationBarred')
            .whereRef('allegationBarred.allegationId', '=', 'allegationReader.allegationId')
            .whereRef('allegationBarred.userId', '=', 'allegationReader.userId')
            .select('allegationBarred.userId'),
        ),
      ),
    )
    .select('allegationReader.allegationId');

/** The readers of an allegation who work here and may still read one, those who were sealed among them. */
export async function listActiveReaders(trx: Trx, allegationId: string) {
  const rows = await trx
    .selectFrom('allegationReader')
    .innerJoin('user', 'user.id', 'allegationReader.userId')
    .where('allegationId', '=', allegationId)
    .where('leftAt', 'is', null)
    .where('user.isActive', '=', 1)
    .select(['user.id', 'user.name', 'user.role', 'since', 'sealedAt'])
    .execute();
  return rows.filter(({ role }) => may(role, 'allegation.use'));
}

/**
 * Who else may be made a reader: works here, may read one, and is neither reader, accused nor shut out. The Kepala first,
 * then in the order of the roles.
 */
export async function listCandidates(trx: Trx, allegationId: string) {
  const rows = await trx
    .selectFrom('user')
    .where('isActive', '=', 1)
    .where('id', 'not in', (out) =>
      out.selectFrom('allegationBarred').where('allegationId', '=', allegationId).select('userId'),
    )
    .where('id', 'not in', (out) =>
      out
        .selectFrom('allegationReader')
        .where('allegationId', '=', allegationId)
        .where('leftAt', 'is', null)
        .select('userId'),
    )
    .orderBy('name')
    .select(['id', 'name', 'role', 'addedAt'])
    .execute();
  return rows.filter(({ role }) => may(role, 'allegation.use')).sort((a, b) => rank(a.role) - rank(b.role));
}

const ranks: readonly Role[] = ['head', 'supervisor', 'socialWorker', 'caregiver', 'operator'];
const rank = (role: Role): number => ranks.indexOf(role);

/** Writes down an allegation. */
export async function insertAllegation(trx: Trx, row: Tables['allegation']): Promise<void> {
  await trx.insertInto('allegation').values(row).execute();
}

/** Bars somebody: as accused rather than as shut out, where they are both. */
export async function putBarred(trx: Trx, row: Tables['allegationBarred']): Promise<void> {
  await trx
    .insertInto('allegationBarred')
    .values(row)
    .onConflict((conflict) =>
      row.why === 'accused'
        ? conflict.columns(['allegationId', 'userId']).doUpdateSet({ why: 'accused' })
        : conflict.columns(['allegationId', 'userId']).doNothing(),
    )
    .execute();
}

type Step = Partial<Tables['allegationStep']> & { allegationId: string; kind: AllegationStepKind };

/** Writes down a step; without somebody it is Titian that did it. */
export async function insertStep(trx: Trx, { now, newId }: Moment, step: Step): Promise<string> {
  const id = newId();
  await trx
    .insertInto('allegationStep')
    .values({
      ...{ happenedOn: null, words: '', addressee: null, dueOn: null, endedAt: null, endedBy: null },
      ...{ userId: null, byId: null, requestId: null, id, at: now },
      ...step,
    })
    .execute();
  return id;
}

/** Makes somebody a reader, or again one. */
export async function putReader(trx: Trx, allegationId: string, userId: string, now: string): Promise<void> {
  const reading = { since: now, sealedAt: null, leftAt: null };
  await trx
    .insertInto('allegationReader')
    .values({ allegationId, userId, ...reading })
    .onConflict((conflict) => conflict.columns(['allegationId', 'userId']).doUpdateSet(reading))
    .execute();
}

/**
 * After somebody's account or role changed: who may read no more has left, which is written down where it was theirs. One
 * left alone is told by their own page; where nobody is left it goes to the first who may read it, if there is anybody.
 */
export async function keepReaders(trx: Trx, moment: Moment): Promise<void> {
  const all = await trx.selectFrom('allegation').select(['id', 'writtenAt']).execute();
  for (const { id: allegationId, writtenAt } of all) {
    const before = await trx
      .selectFrom('allegationReader')
      .where('allegationId', '=', allegationId)
      .where('leftAt', 'is', null)
      .select('userId')
      .execute();
    const active = await listActiveReaders(trx, allegationId);
    for (const { userId } of before.filter(({ userId: id }) => active.every((one) => one.id !== id))) {
      await trx
        .updateTable('allegationReader')
        .set({ leftAt: moment.now })
        .where('allegationId', '=', allegationId)
        .where('userId', '=', userId)
        .execute();
      await insertStep(trx, moment, { allegationId, kind: 'reader-left', userId });
    }
    if (active.length === 0) await escalate(trx, moment, { allegationId, writtenAt });
  }
}

/**
 * Gives an allegation that nobody reads any more to the first who may, and who worked here when it was written: nobody is
 * hired to be given it.
 */
async function escalate(
  trx: Trx,
  moment: Moment,
  { allegationId, writtenAt }: { allegationId: string; writtenAt: string },
): Promise<void> {
  const first = (await listCandidates(trx, allegationId)).find(({ addedAt }) => addedAt <= writtenAt);
  if (first === undefined) return;
  await putReader(trx, allegationId, first.id, moment.now);
  const words = 'Tidak ada pembaca lain yang masih aktif.';
  await insertStep(trx, moment, { allegationId, kind: 'reader-added', userId: first.id, words });
}

/**
 * After somebody else set a pass phrase for an account: who comes in by it may not be its owner. Where another reader can
 * say so, they read no allegation until that reader lets them; in any case the readers find it written down.
 */
export async function sealReader(
  trx: Trx,
  moment: Moment,
  userId: string,
  byId: string | null,
): Promise<void> {
  const rows = await trx
    .selectFrom('allegationReader')
    .where('userId', '=', userId)
    .where('leftAt', 'is', null)
    .select('allegationId')
    .execute();
  for (const { allegationId } of rows) {
    const others = (await listActiveReaders(trx, allegationId)).filter(
      ({ id, sealedAt }) => id !== userId && sealedAt === null,
    );
    if (others.length > 0)
      await trx
        .updateTable('allegationReader')
        .set({ sealedAt: moment.now })
        .where('allegationId', '=', allegationId)
        .where('userId', '=', userId)
        .execute();
    const set =
      byId === null ? 'Kata sandinya diganti dengan kunci pemulihan.' : 'Kata sandinya disetel ulang.';
    const then =
      others.length > 0
        ? 'Pastikan sendiri bahwa pemiliknya yang masuk, lalu pulihkan.'
        : 'Tidak ada pembaca lain yang dapat menahannya.';
    const words = `${set} ${then}`;
    await insertStep(trx, moment, { allegationId, kind: 'reader-sealed', userId, byId, words });
  }
}

/** Whether an allegation keeps somebody's data from being erased; for whoever asks without a reason why. */
export async function isKeptQuietly(trx: Trx, clientId: string, today: string): Promise<boolean> {
  const found = await trx
    .selectFrom('allegation')
    .innerJoin('caseFile', 'caseFile.id', 'allegation.caseId')
    .where('caseFile.clientId', '=', clientId)
    .where(({ or, eb }) => or([eb('keptUntil', 'is', null), eb('keptUntil', '>=', today)]))
    .select('allegation.id')
    .executeTakeFirst();
  return found !== undefined;
}

/** Deletes the allegations about these cases, with all that belongs to them. */
export async function purgeAllegations(trx: Trx, caseIds: readonly string[]): Promise<void> {
  const ids = trx.selectFrom('allegation').where('caseId', 'in', caseIds).select('id');
  for (const table of ['allegationStep', 'allegationBarred', 'allegationReader'] as const)
    await trx.deleteFrom(table).where('allegationId', 'in', ids).execute();
  await trx.deleteFrom('allegation').where('caseId', 'in', caseIds).execute();
}
