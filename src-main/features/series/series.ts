import { os } from '#pipeline';
import { getSeries } from '#records/measures.queries';

const list = os.series.list.handler(
  async ({ input: { caseId }, context: { trx, actor } }) =>
    await getSeries(trx, caseId, { userId: actor.id }),
);

export const series = { list };
