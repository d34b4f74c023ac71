import type { Trx } from '#database/connect';
import { formatCivilDate } from '#domain/civil-date';
import type { Draft } from '#domain/fields/field';
import type { Actor } from '#domain/roles';
import { joinWords } from '#domain/words/indonesian';
import { isInHandsOf, visibleRows } from './visible.queries.ts';

type Reader = Pick<Actor, 'id' | 'role'>;

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
    .select(['note.recordId', 'note.happenedOn', 'reviewedAt', 'formRecord.version'])
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
