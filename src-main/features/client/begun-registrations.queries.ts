import type { Trx } from '#database/connect';
import { hiddenClients } from '#records/visible.queries';

/** The drafts of registrations that somebody began and did not finish, the newest first. */
export async function listRegistrationDrafts(trx: Trx, ownerId: string) {
  return await trx
    .selectFrom('draft')
    .where('form', '=', 'registration')
    .where('ownerId', '=', ownerId)
    .select(['subject', 'answers', 'savedAt'])
    .orderBy('savedAt', 'desc')
    .execute();
}

/** The names of people on file by their ids; whoever is there for nobody has none. */
export async function namesById(trx: Trx, clientIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('client')
    .where('id', 'in', clientIds)
    .where('id', 'not in', hiddenClients(trx))
    .select(['id', 'fullName'])
    .execute();
  return new Map(rows.map(({ id, fullName }) => [id, fullName]));
}
