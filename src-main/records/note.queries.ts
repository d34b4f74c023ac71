import type { Trx } from '#database/connect';

/** Who reads the log: a person, or a room full of them, to whom no confidential entry is shown. */
export type NoteReader = { userId: string; workerId: string | null } | 'audience';

/** The newest entries of a case's log that this reader may see, newest first. */
export async function listRecentNotes(trx: Trx, caseId: string, reader: NoteReader, limit: number) {
  const holdsCase = reader !== 'audience' && reader.userId === reader.workerId;
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
    .$if(!holdsCase, (query) =>
      query.where(({ eb, or }) =>
        or([
          eb('note.isConfidential', '=', 0),
          ...(reader === 'audience' ? [] : [eb('note.authorId', '=', reader.userId)]),
        ]),
      ),
    )
    .orderBy('note.happenedOn', 'desc')
    .orderBy('formRecord.sequence', 'desc')
    .limit(limit)
    .select(['note.happenedOn as on', 'user.name as by', 'formVersion.answers'])
    .execute();
  return rows.map(({ on, by, answers }) => ({ on, by, summary: String(JSON.parse(answers).summary ?? '') }));
}
