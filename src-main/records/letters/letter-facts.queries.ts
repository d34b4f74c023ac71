import type { Trx } from '#database/connect';
import type { Draft } from '#domain/fields/field';
import { asText } from '#domain/fields/field';
import type { FormId } from '#domain/forms';
import { isAbout } from '../about.queries.ts';
import type { Place } from '../place.ts';
import { presentVersions } from '../present-versions.queries.ts';
import { notLookedUp } from '../visible.queries.ts';

/** The case with its person and worker, as letters name them. */
export async function getLetterHead(trx: Trx, caseId: string) {
  return await trx
    .selectFrom('caseFile')
    .innerJoin('client', 'client.id', 'caseFile.clientId')
    .leftJoin('user', 'user.id', 'caseFile.workerId')
    .leftJoin('acceptance', 'acceptance.caseId', 'caseFile.id')
    .where('caseFile.id', '=', caseId)
    .select(['caseFile.clientId', 'caseFile.number', 'caseFile.admittedOn', 'caseFile.leftOn', 'category'])
    .select(['user.name as workerName', 'user.employeeNumber as workerNumber', 'acceptance.acceptedOn'])
    .select(['client.registerNumber', 'client.birthDate', 'client.birthDateEstimated', 'client.birthYear'])
    .executeTakeFirstOrThrow();
}
export type LetterHead = Awaited<ReturnType<typeof getLetterHead>>;

/**
 * What the newest record of a form says; nothing where there is none. Only for forms whose records nobody is kept from: of
 * the others a paper takes no word.
 */
export async function latestAnswers(trx: Trx, { caseId, clientId }: Place, form: OpenForm): Promise<Draft> {
  const row = await presentVersions(trx)
    .where('formRecord.form', '=', form)
    .where(form === 'client' ? isAbout(clientId) : isAbout(caseId))
    .orderBy(notLookedUp('formRecord.happenedOn'), 'desc')
    .orderBy('formRecord.sequence', 'desc')
    .select('answers')
    .executeTakeFirst();
  return row === undefined ? {} : (JSON.parse(row.answers) as Draft);
}
type OpenForm = Exclude<FormId, 'note' | 'supervision' | 'dailyNote'>;

/** The contracts of a case, the latest to begin first. */
export async function listContractAnswers(trx: Trx, caseId: string): Promise<Draft[]> {
  const rows = await presentVersions(trx)
    .innerJoin('contract', 'contract.recordId', 'formRecord.id')
    .where('contract.caseId', '=', caseId)
    .orderBy('contract.startsOn', 'desc')
    .orderBy('formRecord.sequence', 'desc')
    .select('answers')
    .execute();
  return rows.map(({ answers }) => JSON.parse(answers) as Draft);
}

/** What the log of a case says of some days, oldest first, without what is for its worker alone. */
export async function listNotesBetween(trx: Trx, caseId: string, from: string, until: string) {
  const rows = await presentVersions(trx)
    .innerJoin('note', 'note.recordId', 'formRecord.id')
    .where('note.caseId', '=', caseId)
    .where('note.happenedOn', '>=', from)
    .where('note.happenedOn', '<=', until)
    .where('note.isConfidential', '=', 0)
    .orderBy('note.happenedOn')
    .orderBy('formRecord.sequence')
    .limit(200)
    .select(['note.happenedOn as on', 'answers'])
    .execute();
  return rows.map(({ on, answers }) => ({ on, summary: asText((JSON.parse(answers) as Draft).summary) }));
}
