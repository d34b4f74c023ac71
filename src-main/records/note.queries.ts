import type { Trx } from '#database/connect';
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
    .execute();
  return rows.map(({ on, by, answers }) => ({ on, by, summary: String(JSON.parse(answers).summary ?? '') }));
}
