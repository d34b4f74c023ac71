import { addDays } from '#domain/civil-date';
import { zoneOffsets } from '#domain/instant';
import { roles } from '#domain/roles';
import { os } from '#platform/pipeline';

/** The first moment of a day at the centre, as UTC ISO. */
function startOf(date: string, offsetMinutes: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - offsetMinutes * 60_000).toISOString();
}

export const list = os.audit.list.handler(async ({ input, context: { trx, centre } }) => {
  const offset = zoneOffsets[centre.zone];
  const { from, to, userId, caseNumber, kind } = input;
  const matching = trx
    .selectFrom('audit')
    .leftJoin('user', 'user.id', 'audit.actorId')
    .leftJoin('caseFile', 'caseFile.id', 'audit.caseId')
    .leftJoin('client', 'client.id', 'audit.clientId')
    .$if(from !== undefined, (query) => query.where('audit.at', '>=', startOf(from ?? '', offset)))
    .$if(to !== undefined, (query) => query.where('audit.at', '<', startOf(addDays(to ?? '', 1), offset)))
    .$if(userId !== undefined, (query) => query.where('audit.actorId', '=', userId ?? ''))
    .$if(caseNumber !== undefined, (query) => query.where('caseFile.number', '=', caseNumber ?? ''))
    .$if(kind !== undefined, (query) => query.where('audit.kind', '=', kind ?? ''));
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
      'client.fullName as clientName',
      'audit.detail',
    ])
    .execute();
  const users = await trx.selectFrom('user').orderBy('name').select(['id', 'name']).execute();
  const label = (role: string) => (role in roles ? roles[role as keyof typeof roles].label : role);
  return {
    total,
    users,
    rows: rows.map((row) => ({ ...row, actor: row.actor ?? '', role: label(row.role) })),
  };
});
