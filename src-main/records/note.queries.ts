import type { Trx } from '#database/connect';
import { asText, type Draft } from '#domain/fields/field';
import { standingOf } from './coercion-reviews.queries.ts';
import type { Reader } from './place.ts';
import { presentVersions } from './present-versions.queries.ts';
import { isReadableBy } from './readable.queries.ts';

/** The newest entries of a case's log that this reader may see, newest first. */
export async function listRecentNotes(trx: Trx, caseId: string, reader: Reader, limit: number) {
  const rows = await presentVersions(trx)
    .innerJoin('note', 'note.recordId', 'formRecord.id')
    .innerJoin('user', 'user.id', 'note.authorId')
    .where('note.caseId', '=', caseId)
    .where(isReadableBy(reader))
    .orderBy('note.happenedOn', 'desc')
    .orderBy('formRecord.sequence', 'desc')
    .limit(limit)
    .select(['note.happenedOn as on', 'user.name as by', 'formVersion.answers'])
    .select(['note.isCoercive', 'note.recordId', 'note.reviewedAt', 'note.reviewOutcome'])
    .execute();
  const notes = [];
  for (const { on, by, isCoercive, answers, ...row } of rows) {
    const { summary, coerceReason } = JSON.parse(answers) as Draft;
    const coercion =
      isCoercive === 1 ? { reason: asText(coerceReason), ...(await standingOf(trx, row)) } : null;
    notes.push({ on, by, summary: asText(summary), coercion });
  }
  return notes;
}

/** The day of the last entry in a case's log; null while there is none. */
export async function findLastNote(trx: Trx, caseId: string): Promise<string | null> {
  const { last } = await trx
    .selectFrom('note')
    .where('caseId', '=', caseId)
    .select(({ fn }) => fn.max('happenedOn').as('last'))
    .executeTakeFirstOrThrow();
  return last;
}
