import { mayRead } from '#records/visible.queries';
import type { Session } from '#vault/session';

/** Those of some cases that whoever is in may read. */
export async function listReadable({ vault, actor }: Session, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await vault.db.transaction().execute((trx) =>
    trx
      .selectFrom('caseFile')
      .select('id')
      .where('id', 'in', ids)
      .where(mayRead(trx, actor, 'caseFile.id'))
      .execute(),
  );
  return rows.map(({ id }) => id);
}
