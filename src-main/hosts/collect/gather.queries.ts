import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Kysely, sql } from 'kysely';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { CollectionTables } from './collection-tables.ts';
import type { JudgedFile, KnownKey } from './judge-file.ts';

type Db = Kysely<CollectionTables>;

/** A month of a centre as SQL reads it: two arrays side by side. */
export type CentreMonth = { centreId: string; month: string };
const idsOf = (pairs: readonly CentreMonth[]) => sql`${pairs.map(({ centreId }) => centreId)}::uuid[]`;
const monthsOf = (pairs: readonly CentreMonth[]) => sql`${pairs.map(({ month }) => firstDay(month))}::date[]`;
const firstDay = (month: string) => `${month}-01`;

/** Every key that was compared, by its fingerprint. */
export async function readKnownKeys(db: Db): Promise<Map<string, KnownKey>> {
  const rows = await db.selectFrom('centreKey').select(['fingerprint', 'centreId', 'retiredAt']).execute();
  return new Map(
    rows.map(({ fingerprint, centreId, retiredAt }) => [
      fingerprint,
      { centreId, isRetired: retiredAt !== null },
    ]),
  );
}

/** Which of these files were taken before, byte for byte. */
export async function findTaken(db: Db, fileSha256s: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('report')
    .where(sql<boolean>`file_sha256 = any(${fileSha256s}::text[])`)
    .select('fileSha256')
    .execute();
  return new Set(rows.map(({ fileSha256 }) => fileSha256));
}

/** The revisions that are there of these months. */
export async function listRevisions(db: Db, of: readonly CentreMonth[]) {
  const { rows } = await sql<{ centreId: string; month: string; revision: number; contentSha256: string }>`
    select r.centre_id, to_char(r.month, 'YYYY-MM') as month, r.revision, r.content_sha256
    from unnest(${idsOf(of)}, ${monthsOf(of)}) as asked (centre_id, month)
    join titian.report r on r.centre_id = asked.centre_id and r.month = asked.month`.execute(db);
  return rows;
}

/** Writes reports with their figures in bulk, in the transaction that is open on this connection. */
export async function insertReports(client: Client, files: readonly JudgedFile[]): Promise<void> {
  await copy(
    client,
    'report (centre_id, month, revision, counted_to, frozen_at, fingerprint, file_sha256, content_sha256, is_current)',
    files.map((file) => [
      ...keyOf(file),
      ...[file.countedTo, file.frozenAt, file.fingerprint, file.fileSha256, file.contentSha256, 'false'],
    ]),
  );
  await copy(client, 'figure (centre_id, month, revision, sheet, line, col, count)', rowsOfFigures(files));
}

const keyOf = ({ centreId, month, revision }: JudgedFile) => [centreId, firstDay(month), String(revision)];

function* rowsOfFigures(files: readonly JudgedFile[]) {
  for (const file of files)
    for (const [sheet, row, column, count] of file.cells)
      yield [...keyOf(file), sheet, row, column, String(count)];
}

/** Makes the newest revision of each month the one that holds. */
export async function settleCurrent(db: Db, of: readonly CentreMonth[]): Promise<void> {
  const asked = sql`unnest(${idsOf(of)}, ${monthsOf(of)}) as asked (centre_id, month)`;
  // In two steps: at no moment do two of one month hold.
  await sql`update titian.report r set is_current = false from ${asked}
    where r.centre_id = asked.centre_id and r.month = asked.month and r.is_current
      and exists (select 1 from titian.report n where n.centre_id = r.centre_id and n.month = r.month
        and n.revision > r.revision)`.execute(db);
  await sql`update titian.report r set is_current = true from ${asked}
    where r.centre_id = asked.centre_id and r.month = asked.month and not r.is_current
      and not exists (select 1 from titian.report n where n.centre_id = r.centre_id and n.month = r.month
        and n.revision > r.revision)`.execute(db);
}

/** What does not fit over the months of these centres: months left out, and openings unlike the closing before. */
export async function listMisfits(db: Db, centreIds: readonly string[]) {
  const ids = sql`${centreIds}::uuid[]`;
  const { rows } = await sql<{ centre: string; month: string; isGap: boolean }>`
    select lembaga as centre, to_char(bulan, 'YYYY-MM') as month, true as is_gap
    from titian.bulan_kosong where lembaga_id = any(${ids})
    union all
    select lembaga, to_char(bulan, 'YYYY-MM'), false
    from titian.awal_tidak_cocok where lembaga_id = any(${ids}) group by lembaga, bulan
    order by centre, month`.execute(db);
  return rows;
}

/** Brings what was gathered to the mind of the planner, which otherwise takes the tables for empty. */
export const analyse = (db: Db) => sql`analyze titian.report, titian.figure, titian.centre`.execute(db);

async function copy(client: Client, into: string, rows: Iterable<readonly string[]>): Promise<void> {
  await pipeline(Readable.from(inBlocks(rows)), client.query(copyFrom(`copy titian.${into} from stdin`)));
}

/** Enough lines at once that a stream of them costs little. */
const blockLength = 64_000;

function* inBlocks(rows: Iterable<readonly string[]>) {
  let block = '';
  for (const row of rows) {
    block += `${row.map(escaped).join('\t')}\n`;
    if (block.length < blockLength) continue;
    yield block;
    block = '';
  }
  if (block !== '') yield block;
}

/** A value in the text format of COPY. */
const escaped = (value: string) =>
  value.replace(/[\\\t\n\r]/g, (sign) => ({ '\t': '\\t', '\n': '\\n', '\r': '\\r' })[sign] ?? '\\\\');
