import { describeOperation } from '#contract/describe-operation';
import { may, roles } from '#domain/roles';
import { os } from '#pipeline';
import { listUserNames } from '#records/user.queries';
import { listAudit } from './audit.queries.ts';

export const list = os.audit.list.handler(async ({ input, context: { trx, centre, actor } }) => {
  const { total, rows } = await listAudit(trx, input, centre.zone);
  return {
    total,
    users: Array.from(await listUserNames(trx), ([id, name]) => ({ id, name })),
    rows: rows.map((row) => ({
      ...row,
      says: describeOperation(row.operation),
      actor: row.actor ?? '',
      role: labelOf(row.role),
    })),
    can: { verify: may(actor.role, 'audit.verify'), notify: may(actor.role, 'audit.notify') },
  };
});

const labelOf = (role: string) => (role in roles ? roles[role as keyof typeof roles].label : role);
