import type { Trx } from '#database/connect';
import { asText, type Draft } from '#domain/fields/field';

/** The letters of a case as they were last made, the newest first, with how many scans each has. */
export async function listLetters(trx: Trx, caseId: string) {
  const rows = await trx
    .selectFrom('letter')
    .innerJoin('formRecord', (join) =>
      join.onRef('formRecord.id', '=', 'letter.recordId').onRef('formRecord.version', '=', 'letter.version'),
    )
    .innerJoin('formVersion', (join) =>
      join
        .onRef('formVersion.recordId', '=', 'letter.recordId')
        .onRef('formVersion.version', '=', 'letter.version'),
    )
    .innerJoin('user', 'user.id', 'formVersion.savedBy')
    .innerJoin('letterTemplate', 'letterTemplate.id', 'letter.templateId')
    .where('formRecord.caseId', '=', caseId)
    .orderBy('formRecord.happenedOn', 'desc')
    .orderBy('formRecord.sequence', 'desc')
    .select(['letter.recordId', 'letter.version', 'letter.kind', 'letter.number', 'letter.sha256'])
    .select(['formRecord.happenedOn as issuedOn', 'user.name as savedBy', 'formVersion.answers'])
    .select('letterTemplate.version as template')
    .select(({ selectFrom }) =>
      selectFrom('attachment')
        .whereRef('attachment.recordId', '=', 'letter.recordId')
        .where('attachment.removedAt', 'is', null)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('scans'),
    )
    .execute();
  return rows.map(({ answers, scans, ...row }) => {
    const { recipient, partyName } = JSON.parse(answers) as Draft;
    return { ...row, scans: Number(scans ?? 0), recipient: asText(recipient) || asText(partyName) };
  });
}

/** Keeps the SHA-256 of the first print of a letter; a later one changes nothing. */
export async function keepDigest(
  trx: Trx,
  { recordId, version }: { recordId: string; version: number },
  { sha256, pages }: { sha256: string; pages: number },
): Promise<void> {
  await trx
    .updateTable('letter')
    .set({ sha256, pages })
    .where('recordId', '=', recordId)
    .where('version', '=', version)
    .where('sha256', '=', '')
    .execute();
}
