import { may } from '#domain/roles';
import { refusalToComplete } from '#domain/workflow';
import { os } from '#pipeline';
import { getComparison, getProgress } from '#records/case.queries';

const get = os.comparison.get.handler(async ({ input: { caseId }, context: { trx, today, actor } }) => {
  const progress = await getProgress(trx, caseId);
  const why = !may(actor.role, 'narrative.write')
    ? 'Peran Anda hanya dapat membaca bagian ini.'
    : progress.isClosed
      ? 'Kasus ini sudah ditutup.'
      : refusalToComplete('evaluation', progress);
  return {
    hasPlan: progress.completed.planning > 0,
    comparison: await getComparison(trx, caseId, today),
    can: { evaluate: why === undefined ? { ok: true } : { ok: false, why } },
  };
});

export const comparison = { get };
