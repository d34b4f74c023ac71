import { may, type Role } from '#domain/roles';
import { os } from '#pipeline';
import { countCaseload, listCaseload } from './caseload.queries.ts';

export const list = os.caseload.list.handler(async ({ input, context: { trx, actor, today } }) => {
  const rows = await listCaseload(trx, input, actor, today);
  return {
    total: await countCaseload(trx, input, actor),
    rows: rows.map((row) => ({ ...row, ...maskOutcome(actor.role) })),
  };
});

/** Who may read no narrative sees no outcome of it either. */
export function maskOutcome(role: Role): { percentAchieved?: null } {
  return may(role, 'narrative.read') ? {} : { percentAchieved: null };
}
