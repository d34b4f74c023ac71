import type { Trx } from '#database/connect';
import type { Draft } from '#domain/fields/field';
import { findingsIn } from '#domain/fields/findings';
import { type CaseFinding, findingsToday, type HeldAssessment } from '#domain/results/findings-today';
import { listStageAnswers } from './case.queries.ts';

/** The assessments of a case, oldest first; with `before`, those that come before that one. */
export async function listHeldAssessments(
  trx: Trx,
  caseId: string,
  before?: string,
): Promise<HeldAssessment[]> {
  const held = (await listStageAnswers(trx, caseId, 'assessment')).map(
    ({ recordId, happenedOn, answers }) => ({
      recordId,
      on: happenedOn,
      answers,
    }),
  );
  const at = held.findIndex(({ recordId }) => recordId === before);
  return at < 0 ? held : held.slice(0, at);
}

/** The findings of a case as they stand. */
export const listCaseFindings = async (trx: Trx, caseId: string): Promise<CaseFinding[]> =>
  findingsToday(await listHeldAssessments(trx, caseId));

/**
 * Every number that a finding of a case ever had, by the assessment that gave it: in any version, and in those that were
 * taken out of the file, which may come back.
 */
export async function listFindingNumbers(
  trx: Trx,
  caseId: string,
): Promise<{ recordId: string; numbers: number[] }[]> {
  const versions = await trx
    .selectFrom('formVersion')
    .innerJoin('formRecord', 'formRecord.id', 'formVersion.recordId')
    .where('formRecord.caseId', '=', caseId)
    .where('formRecord.form', '=', 'assessment')
    .select(['recordId', 'answers'])
    .execute();
  const out = await trx
    .selectFrom('repair')
    .where('caseId', '=', caseId)
    .where('form', '=', 'assessment')
    .where('kept', 'is not', null)
    .select('kept')
    .execute();
  const kept = out.flatMap(
    ({ kept: text }) => (JSON.parse(text ?? '{}') as { versions?: typeof versions }).versions ?? [],
  );
  return [...versions, ...kept].map(({ recordId, answers }) => ({
    recordId,
    numbers: findingsIn((JSON.parse(answers) as Draft).findings).map(({ number }) => number),
  }));
}
