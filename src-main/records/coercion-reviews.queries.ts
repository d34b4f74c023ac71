import type { Trx } from '#database/connect';
import type { Reader } from './place.ts';
import { isReadableBy } from './readable.queries.ts';

/** Every coercive entry of a case that this reader may see, with what its reviewer said. */
export async function listReviews(trx: Trx, caseId: string, reader: Reader) {
  return await trx
    .selectFrom('note')
    .innerJoin('formRecord', 'formRecord.id', 'note.recordId')
    .leftJoin('user', 'user.id', 'note.reviewedBy')
    .where('note.isCoercive', '=', 1)
    .where('note.caseId', '=', caseId)
    .where(isReadableBy(reader))
    .orderBy('note.happenedOn')
    .select(['note.recordId', 'note.authorId', 'note.reviewedAt', 'note.reviewedBy', 'note.reviewOutcome'])
    .select(['note.reviewRemark', 'user.name as reviewer'])
    .execute();
}
