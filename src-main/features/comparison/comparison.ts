import { formOf } from '#domain/forms';
import { os } from '#pipeline';
import { getComparison, getProgress } from '#records/case.queries';
import { refusalToFinish, verdictOf } from '#records/verdicts';

const get = os.comparison.get.handler(async ({ input: { caseId }, context: { trx, today, actor } }) => {
  const progress = await getProgress(trx, caseId);
  return {
    hasPlan: progress.completed.planning > 0,
    comparison: await getComparison(trx, caseId, today),
    can: { evaluate: verdictOf(refusalToFinish(formOf('evaluation'), actor.role, progress, false)) },
  };
});

export const comparison = { get };
