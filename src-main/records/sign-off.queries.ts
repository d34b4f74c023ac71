import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { signedForms } from '#domain/forms';
import type { SignOffAct } from '#domain/safety/sign-off';
import { readPastNames } from './past-names.queries.ts';
import { presentVersions } from './present-versions.queries.ts';

/** Writes down an act upon a version. */
export async function insertAct(trx: Trx, act: Omit<Tables['signOff'], 'number'>): Promise<void> {
  await trx.insertInto('signOff').values(act).execute();
}

/** Every act in a case in the order in which they were done, by record; who did it is named as they were then. */
export async function listActs(trx: Trx, caseIds: readonly string[]): Promise<Map<string, SignOffAct[]>> {
  const pastName = await readPastNames(trx);
  const rows = await trx
    .selectFrom('signOff')
    .innerJoin('user', 'user.id', 'signOff.by')
    .where('signOff.caseId', 'in', caseIds)
    .orderBy('signOff.number')
    .select(['signOff.recordId', 'signOff.version', 'signOff.act', 'signOff.at', 'signOff.remark'])
    .select(['signOff.isAlone', 'signOff.by as userId', 'user.name as by'])
    .execute();
  const acts = new Map<string, SignOffAct[]>();
  for (const { recordId, isAlone, userId, by: nameNow, ...row } of rows) {
    const by = pastName(userId, row.at)?.name ?? nameNow;
    acts.set(recordId, [...(acts.get(recordId) ?? []), { ...row, by, isAlone: isAlone === 1 }]);
  }
  return acts;
}

/** Whether somebody has done anything upon any version of a record. */
export async function hasActs(trx: Trx, recordId: string): Promise<boolean> {
  const act = await trx
    .selectFrom('signOff')
    .where('recordId', '=', recordId)
    .select('number')
    .executeTakeFirst();
  return act !== undefined;
}

/** The records of a case that can be approved, in their present version, the oldest first. */
export async function listSignable(trx: Trx, caseId: string) {
  const rows = await presentVersions(trx)
    .where('formRecord.caseId', '=', caseId)
    .where('formRecord.form', 'in', signedForms)
    .orderBy('formRecord.happenedOn')
    .orderBy('formRecord.sequence')
    .select(['formRecord.id as recordId', 'formRecord.form', 'formRecord.version', 'formRecord.happenedOn'])
    .select(['formVersion.answers', 'formVersion.savedBy as writerId', 'formVersion.savedAt'])
    .execute();
  return rows.map(({ answers, ...row }) => ({
    ...row,
    answers: JSON.parse(answers) as Record<string, unknown>,
  }));
}
