import type { Trx } from '#database/connect';
import { type DueItem, type DueRules, dueItems } from '#domain/due';
import { openFollowUps } from '#domain/forms/conference';
import { type Comparison, isSettled } from '#domain/results/comparison';
import { listStageAnswers } from './case.queries.ts';

/** What falls due in an open case, earliest first. */
export async function listDueItems(
  trx: Trx,
  caseFile: { id: string; admittedOn: string; lastNoteOn: string | null },
  comparison: Comparison,
  rules: DueRules,
): Promise<DueItem[]> {
  const [assessment] = await listStageAnswers(trx, caseFile.id, 'assessment');
  const [plan] = await listStageAnswers(trx, caseFile.id, 'planning');
  const lastRound = (await listStageAnswers(trx, caseFile.id, 'evaluation')).at(-1);
  const nextEvaluationOn = lastRound?.answers.nextEvaluationOn;
  const isFinallyEvaluated = comparison.rounds.some(({ kind }) => kind === 'final');
  const contracts = await trx
    .selectFrom('contract')
    .where('caseId', '=', caseFile.id)
    .select(['kind', 'endsOn'])
    .execute();
  const followUps = await trx
    .selectFrom('note')
    .where('caseId', '=', caseFile.id)
    .where('followUpDueOn', 'is not', null)
    .$if(caseFile.lastNoteOn !== null, (query) => query.where('followUpDueOn', '>', caseFile.lastNoteOn))
    .select(['followUp', 'followUpDueOn', 'isConfidential'])
    .execute();
  const conferences = await listStageAnswers(trx, caseFile.id, 'conference');
  return dueItems(
    {
      admittedOn: caseFile.admittedOn,
      hasAssessment: assessment !== undefined,
      ...(plan?.happenedOn ? { plannedOn: plan.happenedOn } : {}),
      ...(lastRound?.happenedOn ? { lastEvaluatedOn: lastRound.happenedOn } : {}),
      ...(typeof nextEvaluationOn === 'string' ? { nextEvaluationOn } : {}),
      isFinallyEvaluated,
      contracts,
      targets: comparison.targets.map((target) => ({
        number: target.number,
        statement: target.statement,
        dueOn: target.dueOn,
        isSettled: isSettled(target),
      })),
      followUps: followUps.map((note) => ({
        on: note.followUpDueOn ?? '',
        // Told to whoever sees the case: of an entry for the worker alone, only that there is one.
        what: note.isConfidential
          ? 'dalam catatan untuk pekerja sosial saja'
          : (note.followUp ?? '').slice(0, 80),
      })),
      charges: conferences.flatMap(({ answers }) =>
        openFollowUps(answers).map((charge) => ({ ...charge, what: charge.what.slice(0, 80) })),
      ),
      ...(caseFile.lastNoteOn === null ? {} : { lastNoteOn: caseFile.lastNoteOn }),
    },
    rules,
  );
}
