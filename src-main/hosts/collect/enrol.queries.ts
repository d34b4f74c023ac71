import { type Kysely, sql } from 'kysely';
import type { CollectionTables } from './collection-tables.ts';

type Db = Kysely<CollectionTables>;
export type EnrolledCentre = Omit<CollectionTables['centre'], 'enrolledAt'>;

/** Whose key has this fingerprint. */
export const findKey = (db: Db, fingerprint: string) =>
  db
    .selectFrom('centreKey')
    .innerJoin('centre', 'centre.centreId', 'centreKey.centreId')
    .where('fingerprint', '=', fingerprint)
    .select(['centre.centreId', 'name'])
    .executeTakeFirst();

/** A centre by its id, with the key that holds. */
export const findHoldingKey = (db: Db, centreId: string) =>
  db
    .selectFrom('centreKey')
    .innerJoin('centre', 'centre.centreId', 'centreKey.centreId')
    .where('centre.centreId', '=', centreId)
    .where('retiredAt', 'is', null)
    .select(['fingerprint', 'name'])
    .executeTakeFirst();

/** Writes down a centre as it is called now, new or known. */
export async function putCentre(db: Db, centre: EnrolledCentre): Promise<void> {
  const { centreId: _id, ...rest } = centre;
  await db
    .insertInto('centre')
    .values(centre)
    .onConflict((conflict) => conflict.column('centreId').doUpdateSet(rest))
    .execute();
}

/** Makes a key the one that holds for its centre; those before it are retired. */
export async function putKey(
  db: Db,
  { centreId, fingerprint, publicHalf }: { centreId: string; fingerprint: string; publicHalf: string },
): Promise<void> {
  await db
    .updateTable('centreKey')
    .set({ retiredAt: sql`now()` })
    .where('centreId', '=', centreId)
    .where('fingerprint', '<>', fingerprint)
    .where('retiredAt', 'is', null)
    .execute();
  await db
    .insertInto('centreKey')
    .values({ centreId, fingerprint, publicHalf, retiredAt: null })
    .onConflict((conflict) => conflict.columns(['centreId', 'fingerprint']).doUpdateSet({ retiredAt: null }))
    .execute();
}
