import { type Kysely, sql } from 'kysely';
import { ppksCategories } from '#domain/lists/ppks-categories';
import { Refusal } from '../refusal.ts';
import { createTables } from './collection-schema.queries.ts';
import type { CollectionTables } from './collection-tables.ts';
import { createViews } from './collection-views.queries.ts';

type Db = Kysely<CollectionTables>;

/** The form of the tables that this Titian writes; one that changes them raises it, and brings older ones up. */
const formVersion = 1;
const oldestServer = 150_000;

/**
 * Makes a database ready to gather in: its tables and views where there are none, whole or not at all. Only one program
 * gathers at a time. Throws a Refusal for a PostgreSQL that is too old, a form that is newer, and a second program.
 */
export async function prepareCollection(db: Db): Promise<void> {
  await refuseOld(db);
  await takeTurn(db);
  await db.transaction().execute(async (trx) => {
    if (await hasTables(trx)) return await refuseNewer(trx);
    await createTables(trx);
    await createViews(trx);
    await trx.insertInto('form').values({ version: formVersion }).execute();
    const labels = Object.entries(ppksCategories).map(([code, label]) => ({ code, label }));
    await trx.insertInto('category').values(labels).execute();
  });
}

/** For whoever only reads: throws a Refusal where nothing was gathered yet, or by a newer Titian. */
export async function needCollection(db: Db): Promise<void> {
  if (!(await hasTables(db)))
    throw new Refusal('Di database ini belum ada apa pun dari Titian. Mulailah dengan: titian enrol.');
  await refuseNewer(db);
}

async function hasTables(db: Db): Promise<boolean> {
  const { rows } = await sql<{ isThere: boolean }>`
    select to_regclass('titian.form') is not null as is_there`.execute(db);
  return rows[0]?.isThere === true;
}

async function refuseNewer(db: Db): Promise<void> {
  const { version } = await db.selectFrom('form').select('version').executeTakeFirstOrThrow();
  if (version > formVersion)
    throw new Refusal('Database ini diisi oleh Titian yang lebih baru. Perbarui Titian di komputer ini.');
}

async function refuseOld(db: Db): Promise<void> {
  const { rows } = await sql<{ version: number }>`
    select current_setting('server_version_num')::int as version`.execute(db);
  if ((rows[0]?.version ?? 0) < oldestServer)
    throw new Refusal('PostgreSQL ini terlalu lama: Titian memerlukan versi 15 atau lebih baru.');
}

/** Held by the connection until it ends, also when the program dies. */
async function takeTurn(db: Db): Promise<void> {
  const { rows } = await sql<{ isOurs: boolean }>`
    select pg_try_advisory_lock(hashtext('titian')) as is_ours`.execute(db);
  if (rows[0]?.isOurs !== true)
    throw new Refusal('Titian lain sedang menulis ke database ini. Tunggu sampai selesai, lalu ulangi.');
}
