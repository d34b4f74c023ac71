import { sql } from 'kysely';
import type { Trx } from '#database/connect';
import { formatCivilDate } from '#domain/civil-date';
import type { Draft } from '#domain/fields/field';
import type { Actor } from '#domain/roles';
import { joinWords } from '#domain/words/indonesian';
import { hasVisibleRow, isInHandsOf } from './visible.queries.ts';

type Reader = Pick<Actor, 'id' | 'role'>;

// Literals: an index of these entries alone is not used for a value that is bound.
const coercive = (trx: Trx) => trx.selectFrom('note').where('note.isCoercive', '=', sql.lit(1));

const unreviewed = (trx: Trx, reader: Reader, caseId: string | undefined) =>
  coercive(trx)
    .where('note.reviewedAt', 'is', null)
    .where(hasVisibleRow(reader, 'note.caseId'))
    .$if(caseId !== undefined, (notes) => notes.where('note.caseId', '=', caseId ?? ''));

/** How many entries with coercion nobody has looked at: all that somebody sees, or those of a case. */
export async function countUnreviewed(trx: Trx, reader: Reader, caseId: string | undefined): Promise<number> {
  const counted = unreviewed(trx, reader, caseId).select(({ fn }) => fn.countAll<number>().as('count'));
  return (await counted.executeTakeFirstOrThrow()).count;
}

type Which = { caseId: string | undefined; most: number };

/** So many of those entries with their person, author and reason: the oldest first, and one's own after all others. */
export async function listUnreviewed(trx: Trx, reader: Reader, { caseId, most }: Which) {
  const others = await listOldest(trx, reader, { caseId, most, whose: '<>' });
  const own = await listOldest(trx, reader, { caseId, most: most - others.length, whose: '=' });
  return [...others, ...own];
}

/** Others' or one's own, by an index that has them in the order of their days. */
async function listOldest(trx: Trx, reader: Reader, { caseId, most, whose }: Which & { whose: '=' | '<>' }) {
  const rows = await unreviewed(trx, reader, caseId)
    .where('note.authorId', whose, reader.id)
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
    .orderBy('note.recordId')
    .limit(most)
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
