import type { Insertable } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';

/** What was laid down so long ago, in ms, is never frozen any more. */
const forgottenMs = 3_600_000;
const noDigest = '0'.repeat(64);

type Content = Omit<Insertable<Tables['reportRevision']>, 'contentSha256' | 'told'>;

/** Keeps a revision before it has rows and a digest, as the report of no period: its own id stands there instead. */
export async function layDown(trx: Trx, content: Content): Promise<void> {
  await trx
    .insertInto('reportRevision')
    .values({ ...content, period: content.id, contentSha256: noDigest, told: '[]' })
    .execute();
}

/** Keeps rows of a revision that is laid down. */
export async function layDownRows(trx: Trx, rows: Tables['reportRow'][]): Promise<void> {
  if (rows.length > 0) await trx.insertInto('reportRow').values(rows).execute();
}

type Frozen = Pick<Tables['reportRevision'], 'period' | 'contentSha256' | 'told'>;

/** Makes a revision that was laid down that of its period. */
export async function takeUp(trx: Trx, id: string, frozen: Frozen): Promise<void> {
  await trx.updateTable('reportRevision').set(frozen).where('id', '=', id).execute();
}

/** Takes away what was laid down by whoever gave up, or was killed, before it was frozen. */
export async function sweepLaidDown(trx: Trx, now: string): Promise<void> {
  const forgotten = await trx
    .selectFrom('reportRevision')
    .whereRef('period', '=', 'id')
    .where('frozenAt', '<', new Date(Date.parse(now) - forgottenMs).toISOString())
    .select('id')
    .execute();
  for (const { id } of forgotten) {
    await trx.deleteFrom('reportRow').where('revisionId', '=', id).execute();
    await trx.deleteFrom('reportRevision').where('id', '=', id).execute();
  }
}
