import { sql } from 'kysely';
import { z } from 'zod';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { plain } from '#domain/import/cell';
import type { ImportStay } from '#domain/import/judge-days';
import type { Known } from '#domain/import/twins';
import { maskNik } from '#domain/people/nik';
import { may } from '#domain/roles';
import { listColleagues } from '#records/user.queries';
import { aboutToBeErased, annulledCases, hiddenClients } from '#records/visible.queries';
import type { RowOutcome } from './row-outcome.ts';

const Matching = z.object({
  columns: z.record(z.string(), z.string()).default({}),
  values: z.record(z.string(), z.record(z.string(), z.string())).default({}),
});
/** How the columns and texts of earlier files were matched: by heading, and by field and text. */
type Matching = z.infer<typeof Matching>;

const key = 'importMatching';

/** How earlier files were matched. */
export async function findMatching(trx: Trx): Promise<Matching> {
  const row = await trx.selectFrom('setting').where('key', '=', key).select('value').executeTakeFirst();
  return Matching.parse(row === undefined ? {} : JSON.parse(row.value));
}

/** Remembers how a file was matched, for the next one. */
export async function putMatching(trx: Trx, matching: Matching): Promise<void> {
  const value = JSON.stringify(matching);
  await trx
    .insertInto('setting')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

/** Colleagues who may hold a case, by their name and login name in plain words. */
export async function listWorkers(trx: Trx): Promise<Map<string, string>> {
  const colleagues = await listColleagues(trx);
  return new Map(
    colleagues.filter(({ role }) => may(role, 'narrative.write')).map(({ id, name }) => [plain(name), id]),
  );
}

/** Everybody on file, as far as two people are compared. */
export async function listKnown(trx: Trx): Promise<Known[]> {
  const rows = await trx
    .selectFrom('client')
    .where('id', 'not in', hiddenClients(trx))
    .select(['id', 'fullName', 'alias', 'nik', 'sex', 'birthDate', 'birthDateEstimated', 'birthYear'])
    .execute();
  return rows.map(({ id, fullName, alias, nik, sex, birthDate, birthDateEstimated, birthYear }) => ({
    id,
    fullName,
    ...(alias === '' ? {} : { alias }),
    ...(nik === null ? {} : { nik }),
    ...(sex === null ? {} : { sex }),
    ...(birthDate === null ? {} : { birthDate }),
    birthDateEstimated: birthDateEstimated === 1,
    ...(birthYear === null ? {} : { birthYear }),
  }));
}

/** The numbers that are taken already, in small letters, each with the person who has it. */
export async function listNumbers(trx: Trx): Promise<Record<'register' | 'case', Map<string, string>>> {
  const clients = await trx.selectFrom('client').select(['id', 'registerNumber']).execute();
  const cases = await trx.selectFrom('caseFile').select(['clientId', 'number']).execute();
  return {
    register: new Map(clients.map(({ id, registerNumber }) => [registerNumber.toLowerCase(), id])),
    case: new Map(cases.map(({ clientId, number }) => [number.toLowerCase(), clientId])),
  };
}

/** The stays of everybody on file, by person. */
export async function listStays(trx: Trx): Promise<Map<string, ImportStay[]>> {
  const stays = await trx
    .selectFrom('caseFile')
    .where('id', 'not in', annulledCases(trx))
    .orderBy('admittedOn')
    .select(['clientId', 'number', 'admittedOn', 'leftOn'])
    .execute();
  return Map.groupBy(stays, ({ clientId }) => clientId);
}

/** People on file as they are laid beside rows. */
export async function describeClients(trx: Trx, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, DescribedClient>();
  const people = await trx
    .selectFrom('client')
    .where('id', 'in', ids)
    .select(['id', 'fullName', 'registerNumber', 'sex', 'birthDate', 'birthYear', 'nik'])
    .execute();
  return new Map(
    people.map(({ nik, ...one }) => [one.id, { ...one, nikMasked: nik === null ? '' : maskNik(nik) }]),
  );
}
type DescribedClient = {
  id: string;
  fullName: string;
  registerNumber: string;
  sex: 'L' | 'P' | null;
  birthDate: string | null;
  birthYear: number | null;
  nikMasked: string;
};

/**
 * How much there is in the vault of what rows are held against: another text as soon as anybody was registered,
 * corrected, merged, annulled or erased.
 */
export async function sayHeldAgainst(trx: Trx): Promise<string> {
  const tables = [
    'client',
    'case_file',
    'form_version',
    'merge',
    'repair',
    'erasure',
    'user',
    'import_batch',
  ];
  const counts = tables.map((table) => sql`(select count(*) from ${sql.table(table)})`);
  const undone = sql`(select count(*) from import_batch where undone_at is not null)`;
  const { rows } = await sql<{
    said: string;
  }>`select ${sql.join([...counts, undone], sql` || ' ' || `)} as said`.execute(trx);
  return rows[0]?.said ?? '';
}

/** Who imported a file of this digest last, and when; undefined when nobody did, or it was taken back. */
export async function findImportOf(trx: Trx, sha256: string) {
  return await batches(trx)
    .where('sha256', '=', sha256)
    .where('undoneAt', 'is', null)
    .orderBy('importedAt', 'desc')
    .executeTakeFirst();
}

/** The import that this very request made; undefined when it is new. */
export async function findBatchOf(trx: Trx, requestId: string): Promise<{ batchId: string } | undefined> {
  return await trx
    .selectFrom('importBatch')
    .where('requestId', '=', requestId)
    .select('id as batchId')
    .executeTakeFirst();
}

type NewBatch = Omit<Tables['importBatch'], 'undoneAt' | 'undoneBy'>;

/** Keeps that a file was imported, and what became of each of its rows. */
export async function insertBatch(trx: Trx, batch: NewBatch, rows: readonly RowOutcome[]): Promise<void> {
  await trx
    .insertInto('importBatch')
    .values({ ...batch, undoneAt: null, undoneBy: null })
    .execute();
  const batchId = batch.id;
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    await trx
      .insertInto('importRow')
      .values(rows.slice(at, at + rowsAtOnce).map((row) => ({ ...row, batchId })))
      .execute();
}
const rowsAtOnce = 100;

const batches = (trx: Trx) =>
  trx
    .selectFrom('importBatch')
    .innerJoin('user', 'user.id', 'importBatch.importedBy')
    .leftJoin('user as undoer', 'undoer.id', 'importBatch.undoneBy')
    .select(['importBatch.id', 'fileName', 'importedAt', 'user.name as importedBy'])
    .select(['people', 'cases', 'leftOut', 'undoneAt', 'undoer.name as undoneByName']);

/** Every import, the newest first. */
export async function listBatches(trx: Trx) {
  return await batches(trx).orderBy('importedAt', 'desc').orderBy('importBatch.id', 'desc').execute();
}

/** One import; undefined when there is none with this id. */
export async function findBatch(trx: Trx, id: string) {
  return await batches(trx).where('importBatch.id', '=', id).select('sha256').executeTakeFirst();
}

/** What became of each row of an import; of a person whose data are about to be erased no name. */
export async function listOutcomes(trx: Trx, batchId: string) {
  return await trx
    .selectFrom('importRow')
    .leftJoin('client', (join) =>
      join.onRef('client.id', '=', 'importRow.clientId').on('client.id', 'not in', aboutToBeErased(trx)),
    )
    .leftJoin('caseFile', 'caseFile.id', 'importRow.caseId')
    .where('batchId', '=', batchId)
    .orderBy('importRow.number')
    .select(['sheet', 'row', 'outcome', 'why', 'remarks'])
    .select(['client.registerNumber', 'client.fullName', 'caseFile.number as caseNumber'])
    .execute();
}
