import { may } from '#domain/roles';
import { os } from '#platform/pipeline';
import { refreshCase } from '#platform/records/refresh-case';

export const assign = os.case.assign.handler(async ({ input: { caseId, workerId }, context, errors }) => {
  const { trx } = context;
  const worker = await trx
    .selectFrom('user')
    .where('id', '=', workerId)
    .where('isActive', '=', 1)
    .select('role')
    .executeTakeFirst();
  if (worker === undefined || !may(worker.role, 'narrative.write')) throw errors.NOT_A_WORKER();
  await trx.updateTable('caseFile').set({ workerId }).where('id', '=', caseId).execute();
  await refreshCase(trx, caseId, context);
  context.note({ worker: workerId });
});
