import { formOf } from '#domain/forms';
import { os } from '#pipeline';
import { getComparison, getProgress } from '#records/case.queries';
import { getMeasures } from '#records/measures.queries';
import { refusalToFinish, verdictOf } from '#records/verdicts';

const get = os.comparison.get.handler(async ({ input: { caseId }, context: { trx, today, actor } }) => {
  const progress = await getProgress(trx, caseId);
  const compared = await getComparison(trx, caseId, today);
  return {
    hasPlan: progress.completed.planning > 0,
    comparison: compared,
    measures: await getMeasures(trx, caseId, compared, { userId: actor.id }),
    can: { evaluate: verdictOf(refusalToFinish(formOf('evaluation'), actor.role, progress, false)) },
  };
});

export const comparison = { get };
