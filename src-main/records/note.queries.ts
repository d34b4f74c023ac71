import type { Trx } from '#database/connect';
import { asText, type Draft } from '#domain/fields/field';
import type { Reader } from './place.ts';
import { isReadableBy } from './readable.queries.ts';

/** The newest entries of a case's log that this reader may see, newest first. */
export async function listRecentNotes(trx: Trx, caseId: string, reader: Reader, limit: number) {
  const rows = await trx
    .selectFrom('note')
    .innerJoin('formRecord', 'formRecord.id', 'note.recordId')
    .innerJoin('formVersion', (join) =>
      join
        .onRef('formVersion.recordId', '=', 'formRecord.id')
        .onRef('formVersion.version', '=', 'formRecord.version'),
    )
    .innerJoin('user', 'user.id', 'note.authorId')
    .where('note.caseId', '=', caseId)
    .where(isReadableBy(reader))
    .orderBy('note.happenedOn', 'desc')
    .orderBy('formRecord.sequence', 'desc')
    .limit(limit)
    .select(['note.happenedOn as on', 'user.name as by', 'formVersion.answers'])
    .select(['note.isCoercive', 'note.reviewedAt'])
    .execute();
  return rows.map(({ on, by, isCoercive, reviewedAt, ...row }) => {
    const answers = JSON.parse(row.answers) as Draft;
    const coercion = { reason: asText(answers.coerceReason), isReviewed: reviewedAt !== null };
    return { on, by, summary: asText(answers.summary), coercion: isCoercive === 1 ? coercion : null };
  });
}
