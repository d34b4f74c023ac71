import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { formatCivilDate } from '#domain/civil-date';
import type { Draft } from '#domain/fields/field';
import type { Coercion } from '#domain/forms/note';
import type { CoercionOutcome } from '#domain/lists/coercion-outcomes';
import type { Actor } from '#domain/roles';
import { joinWords } from '#domain/words/indonesian';
import { hasSecondReader } from './user.queries.ts';
import { isInHandsOf, visibleRows } from './visible.queries.ts';

type Reader = Pick<Actor, 'id' | 'role'>;

/** What a supervisor said of a coercive entry. */
type Review = {
  reviewedAt: string;
  reviewedBy: string;
  reviewRemark: string;
  reviewOutcome: CoercionOutcome;
};

type Reviewed = Pick<Tables['note'], 'authorId' | 'reviewedAt' | 'reviewedBy' | 'reviewOutcome'>;

/** How the review of a coercive entry stands. */
export async function standingOf(trx: Trx, note: Reviewed): Promise<Pick<Coercion, 'state' | 'isAlone'>> {
  const { authorId, reviewedAt, reviewedBy, reviewOutcome } = note;
  if (reviewedAt === null)
    return { state: 'waiting', isAlone: !(await hasSecondReader(trx, authorId, 'coercion.review')) };
  return { state: reviewOutcome ?? 'unrecorded', isAlone: reviewedBy === authorId };
}

const coercive = (trx: Trx) => trx.selectFrom('note').where('note.isCoercive', '=', 1);

const unreviewed = (trx: Trx, reader: Reader) =>
  coercive(trx)
    .where('note.reviewedAt', 'is', null)
    .where('note.caseId', 'in', visibleRows(trx, reader).select('caseId'));

/** Those entries with their person, author and reason, the oldest first. */
export async function listUnreviewed(trx: Trx, reader: Reader) {
  const rows = await unreviewed(trx, reader)
    .innerJoin('caseFile', 'caseFile.id', 'note.caseId')
    .innerJoin('client', 'client.id', 'caseFile.clientId')
    .innerJoin('formRecord', 'formRecord.id', 'note.recordId')
    .innerJoin('formVersion', (join) =>
      join
        .onRef('formVersion.recordId', '=', 'formRecord.id')
        .onRef('formVersion.version', '=', 'formRecord.version'),
    )
    .innerJoin('user', 'user.id', 'note.authorId')
    .orderBy('note.happenedOn')
    .select(['note.recordId', 'note.caseId', 'note.happenedOn', 'note.authorId', 'user.name as by'])
    .select(['caseFile.number as caseNumber', 'client.fullName as clientName', 'formVersion.answers'])
    .select(({ ref, eb, not }) => [
      'formRecord.version',
      eb('note.isConfidential', '=', 1)
        .and(ref('note.authorId'), '!=', reader.id)
        .and(not(isInHandsOf(reader.id, 'note.caseId')))
        .as('isHidden'),
    ])
    .execute();
  return rows.map(({ answers, isHidden, ...row }) => ({
    ...row,
    isHidden: Boolean(isHidden),
    answers: JSON.parse(answers) as Draft,
  }));
}

/** Every coercive entry of a case, reviewed or not. */
export async function listCoercive(trx: Trx, caseId: string) {
  return await coercive(trx)
    .where('note.caseId', '=', caseId)
    .orderBy('note.happenedOn')
    .innerJoin('formRecord', 'formRecord.id', 'note.recordId')
    .select(['note.recordId', 'note.happenedOn', 'authorId', 'reviewedAt', 'formRecord.version'])
    .execute();
}

/**
 * The coercions of a case of which the supervisor said that something has to follow, with what was answered: whoever
 * wrote the entry has to do it.
 */
export async function listToFollowUp(trx: Trx, caseId: string) {
  return await coercive(trx)
    .where('note.caseId', '=', caseId)
    .where('note.reviewOutcome', '=', 'followUp')
    .orderBy('note.reviewedAt')
    .select(['note.recordId', 'note.caseId', 'note.authorId', 'note.reviewedAt', 'note.reviewRemark'])
    .execute();
}

/** That coercion in a case was never reviewed, and on which days it was; undefined where there is none. */
export async function sayUnreviewed(trx: Trx, caseId: string): Promise<string | undefined> {
  const days = (await listCoercive(trx, caseId)).flatMap(({ happenedOn, reviewedAt }) =>
    reviewedAt === null ? [formatCivilDate(happenedOn, 'short')] : [],
  );
  if (days.length === 0) return undefined;
  return `Catatan paksaan yang belum ditelaah supervisor: ${days.length} (${joinWords(days)}).`;
}

/** Keeps the review of an entry. */
export async function reviewEntry(trx: Trx, recordId: string, review: Review): Promise<void> {
  await trx.updateTable('note').set(review).where('recordId', '=', recordId).execute();
}
