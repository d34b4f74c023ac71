import { describeOperation } from '#contract/describe-operation';
import { may, roles } from '#domain/roles';
import { os } from '#pipeline';
import { matchingRows } from './audit.queries.ts';

export const list = os.audit.list.handler(async ({ input, context: { trx, centre, actor } }) => {
  const matching = matchingRows(trx, input, centre.zone);
  const { total } = await matching
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await matching
    .orderBy('audit.seq', 'desc')
    .offset(input.offset)
    .limit(input.limit)
    .select(['audit.seq', 'audit.at', 'user.name as actor', 'audit.role', 'audit.operation', 'audit.kind'])
    .select([
      'audit.outcome',
      'caseFile.number as caseNumber',
      'audit.clientId',
      'client.fullName as clientName',
    ])
    .select('audit.detail')
    .execute();
  const users = await trx.selectFrom('user').orderBy('name').select(['id', 'name']).execute();
  return {
    total,
    users,
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
