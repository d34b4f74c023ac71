import type { Trx } from '#database/connect';
import type { Draft } from '#domain/fields/field';
import { findingsToday } from '#domain/results/findings-today';
import type { CarriedForm } from '#domain/stages/carry-over';
import { foreignRecordsOf } from './foreign.queries.ts';
import { presentVersions } from './present-versions.queries.ts';
import { annulledCases } from './visible.queries.ts';

/** The last record of a form in the person's earlier, closed stays; undefined where there is none. */
export async function findEarlierRecord(trx: Trx, caseId: string, form: CarriedForm) {
  const row = await presentVersions(trx)
    .innerJoin('caseFile as earlier', 'earlier.id', 'formRecord.caseId')
    .innerJoin('caseFile as now', 'now.clientId', 'earlier.clientId')
    .where('now.id', '=', caseId)
    .whereRef('earlier.id', '!=', 'now.id')
    .whereRef('earlier.admittedOn', '<=', 'now.admittedOn')
    .where('earlier.leftOn', 'is not', null)
    .where('earlier.id', 'not in', annulledCases(trx))
    .where('formRecord.form', '=', form)
    .orderBy('earlier.admittedOn', 'desc')
    .orderBy('formRecord.happenedOn', 'desc')
    .orderBy('formRecord.sequence', 'desc')
    .select(['earlier.id as caseId', 'earlier.number', 'formRecord.happenedOn as on', 'formVersion.answers'])
    .executeTakeFirst();
  return row && { ...row, answers: JSON.parse(row.answers) as Draft };
}

/** The last record of a form that came from another centre about the person of a case; undefined where there is none. */
export async function findForeignRecord(trx: Trx, caseId: string, form: CarriedForm) {
  const row = await foreignRecordsOf(trx, caseId)
    .where('foreignRecord.form', '=', form)
    .where('foreignRecord.isKept', '=', 0)
    .orderBy('foreignRecord.happenedOn', 'desc')
    .orderBy('foreignRecord.sequence', 'desc')
    .select(['foreignRecord.happenedOn as on', 'foreignRecord.fromName', 'foreignRecord.fingerprint'])
    .select(['foreignRecord.answers', 'foreignRecord.settled'])
    .executeTakeFirst();
  return (
    row && {
      ...row,
      answers: JSON.parse(row.answers) as Draft,
      settled: new Set(JSON.parse(row.settled) as number[]),
    }
  );
}

/** The findings of a person as another centre left them. */
export async function listForeignFindings(trx: Trx, caseId: string, fingerprint: string) {
  const rows = await foreignRecordsOf(trx, caseId)
    .where('foreignRecord.form', '=', 'assessment')
    .where('foreignRecord.fingerprint', '=', fingerprint)
    .orderBy('foreignRecord.happenedOn')
    .orderBy('foreignRecord.sequence')
    .select(['foreignRecord.id as recordId', 'foreignRecord.happenedOn as on', 'foreignRecord.answers'])
    .execute();
  return findingsToday(rows.map((row) => ({ ...row, answers: JSON.parse(row.answers) as Draft })));
}

/** Whether anything of a form is there in a case, written or being written by anybody. */
export async function isBegun(trx: Trx, caseId: string, form: CarriedForm): Promise<boolean> {
  for (const table of ['formRecord', 'draft'] as const) {
    const begun = await trx
      .selectFrom(table)
      .where('caseId', '=', caseId)
      .where('form', '=', form)
      .select('caseId')
      .executeTakeFirst();
    if (begun !== undefined) return true;
  }
  return false;
}

/** The records of a case that began from an earlier stay, and from which. */
export async function listCarriedFrom(trx: Trx, caseId: string): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('formVersion')
    .innerJoin('formRecord', 'formRecord.id', 'formVersion.recordId')
    .where('formRecord.caseId', '=', caseId)
    .where('carriedFrom', 'is not', null)
    .select(['recordId', 'carriedFrom'])
    .execute();
  return new Map(rows.map(({ recordId, carriedFrom }) => [recordId, carriedFrom ?? '']));
}

/** Marks a draft with the stay that it begins from. */
export async function markCarried(
  trx: Trx,
  { subject, form }: { subject: string; form: string },
  carriedFrom: string,
): Promise<void> {
  await trx
    .updateTable('draft')
    .set({ carriedFrom })
    .where('subject', '=', subject)
    .where('form', '=', form)
    .execute();
}
