import type { Selectable } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import type { Coercion } from '#domain/forms/note';
import { readPastNames } from './past-names.queries.ts';
import type { Reader } from './place.ts';
import { isReadableBy } from './readable.queries.ts';
import { hasSecondReader } from './user.queries.ts';
import { listWritersAfter } from './version.queries.ts';

/** Keeps what was found of a version of an entry; the entry itself says how it stands now. */
export async function keepReview(trx: Trx, review: Omit<Tables['coercionReview'], 'number'>): Promise<void> {
  const { recordId, outcome: reviewOutcome, remark: reviewRemark, at: reviewedAt, by: reviewedBy } = review;
  await trx.insertInto('coercionReview').values(review).execute();
  await trx
    .updateTable('note')
    .set({ reviewOutcome, reviewRemark, reviewedAt, reviewedBy })
    .where('recordId', '=', recordId)
    .execute();
}

/** Who wrote any version of an entry since it was last reviewed: none of them reviews it, unless nobody else may. */
export async function listWritersSinceReview(trx: Trx, recordId: string): Promise<string[]> {
  const { last } = await trx
    .selectFrom('coercionReview')
    .where('recordId', '=', recordId)
    .select(({ fn }) => fn.max('version').as('last'))
    .executeTakeFirstOrThrow();
  return await listWritersAfter(trx, recordId, last ?? 0);
}

/** Whether nobody is there to review an entry but those who wrote it. */
export async function isLeftToWriters(trx: Trx, writers: readonly string[]): Promise<boolean> {
  return !(await hasSecondReader(trx, writers, 'coercion.review'));
}

type Reviewed = Pick<Tables['note'], 'recordId' | 'reviewedAt' | 'reviewOutcome'>;

/** How the review of a coercive entry stands. */
export async function standingOf(
  trx: Trx,
  { recordId, reviewedAt, reviewOutcome }: Reviewed,
): Promise<Pick<Coercion, 'state' | 'isAlone'>> {
  if (reviewedAt === null) {
    const writers = await listWritersSinceReview(trx, recordId);
    return { state: 'waiting', isAlone: await isLeftToWriters(trx, writers) };
  }
  const last = await trx
    .selectFrom('coercionReview')
    .where('recordId', '=', recordId)
    .orderBy('number', 'desc')
    .limit(1)
    .select('isAlone')
    .executeTakeFirst();
  return { state: reviewOutcome ?? 'unrecorded', isAlone: last?.isAlone === 1 };
}

/** Every entry of a case that is or was coercive and that this reader may see, the oldest first. */
export async function listEntries(trx: Trx, caseId: string, reader: Reader) {
  return await trx
    .selectFrom('note')
    .innerJoin('formRecord', 'formRecord.id', 'note.recordId')
    .where('note.caseId', '=', caseId)
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('note.isCoercive', '=', 1),
        exists(
          selectFrom('coercionReview')
            .whereRef('coercionReview.recordId', '=', 'note.recordId')
            .select('number'),
        ),
      ]),
    )
    .where(isReadableBy(reader))
    .orderBy('note.happenedOn')
    .select([
      'note.recordId',
      'note.isCoercive',
      'note.reviewedAt',
      'note.reviewOutcome',
      'formRecord.version',
    ])
    .execute();
}

/** What was ever found of a coercion in this case, by record, the oldest first; who found it is named as they were then. */
export async function listReviews(trx: Trx, caseId: string): Promise<Map<string, Review[]>> {
  const pastName = await readPastNames(trx);
  const rows = await trx
    .selectFrom('coercionReview')
    .innerJoin('user', 'user.id', 'coercionReview.by')
    .where('caseId', '=', caseId)
    .orderBy('number')
    .select(['recordId', 'version', 'outcome', 'remark', 'isAlone', 'at'])
    .select(['user.id as userId', 'user.name as by'])
    .execute();
  const named = rows.map(({ userId, ...row }) => ({ ...row, by: pastName(userId, row.at)?.name ?? row.by }));
  return Map.groupBy(named, ({ recordId }) => recordId);
}
type Review = Pick<
  Selectable<Tables['coercionReview']>,
  'recordId' | 'version' | 'outcome' | 'remark' | 'isAlone' | 'at' | 'by'
>;
