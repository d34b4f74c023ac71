import { os } from '#pipeline';
import { listFlags } from '#records/flags.queries';
import { gatherSheet } from './gather-sheet.ts';

export const read = os.shift.read.handler(
  async ({ input, context }) => await gatherSheet(context.trx, context, input.turn),
);

export const flags = os.shift.flags.handler(async ({ input: { caseId }, context: { trx } }) => {
  const raised = await listFlags(trx, [caseId], { from: '0000-01-01', until: '9999-12-31' });
  return raised.map(({ caseId: _case, ...flag }) => flag);
});
