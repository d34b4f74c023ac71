import { type RawBuilder, sql } from 'kysely';
import type { Trx } from '#database/connect';
import { firstFound } from '#records/first-found';
import { dropRow } from '#records/refresh-case';
import { purgedTables } from '#vault/erasure/purge-client';

/** The people and cases that an import made: those who came with it, and all cases. */
export async function listMade(trx: Trx, batchId: string): Promise<{ clientIds: string[]; cases: Made[] }> {
  const rows = await trx
    .selectFrom('importRow')
    .where('batchId', '=', batchId)
    .where('outcome', '!=', 'left-out')
    .where('clientId', 'is not', null)
    .select(['clientId', 'caseId', 'outcome'])
    .execute();
  const cases = new Map<string, string>();
  for (const { clientId, caseId } of rows)
    if (clientId !== null && caseId !== null) cases.set(caseId, clientId);
  const taken = rows.flatMap(({ clientId, outcome }) =>
    outcome === 'taken' && clientId !== null ? [clientId] : [],
  );
  return {
    clientIds: [...new Set(taken)],
    cases: [...cases].map(([caseId, clientId]) => ({ caseId, clientId })),
  };
}
type Made = { caseId: string; clientId: string };

const people = (batchId: string) =>
  sql`(select client_id from import_row where batch_id = ${batchId} and outcome = 'taken')`;
const cases = (batchId: string) =>
  sql`(select case_id from import_row where batch_id = ${batchId} and outcome <> 'left-out')`;
const records = (batchId: string) => sql`(select id from form_record where case_id in ${cases(batchId)})`;

/** Tables in which an import writes nothing: a row there was written since. By what it is called. */
const others: Readonly<Record<string, { record?: string[]; case?: string[]; client?: string[] }>> = {
  'catatan atau isian': { record: ['note', 'flag', 'sign_off', 'coercion_review', 'supervision', 'letter'] },
  draf: { case: ['draft'] },
  'pergantian atau pendamping pekerja sosial': { case: ['case_helper', 'worker_request'] },
  tugas: { case: ['duty_act', 'todo'] },
  konferensi: { case: ['meeting_item', 'meeting_person', 'meeting_addendum'] },
  lampiran: { case: ['attachment'], client: ['attachment'] },
  'berkas dari lembaga lain': { case: ['foreign_record'] },
  'laporan dugaan': { case: ['allegation'] },
  'pembetulan berkas': { case: ['repair'], client: ['repair'] },
  foto: { client: ['photo', 'thumbnail'] },
  genogram: { client: ['kinship', 'family_place'] },
  'penahanan atau usul pemusnahan': { client: ['legal_hold', 'erasure'] },
  'nama dalam laporan yang sudah diekspor': { client: ['person_key'] },
};

/** What was written since in files that an import made, in words; undefined when nothing was. */
export async function findWritten(
  trx: Trx,
  { id, importedAt }: { id: string; importedAt: string },
): Promise<string | undefined> {
  const sets = { record: records(id), case: cases(id), client: people(id) };
  const asked: [string, RawBuilder<unknown>][] = Object.entries(others).flatMap(([what, tables]) =>
    (['record', 'case', 'client'] as const).flatMap((by) =>
      (tables[by] ?? []).map((table): [string, RawBuilder<unknown>] => [
        what,
        sql`select 1 from ${sql.table(table)} where ${sql.ref(`${by}_id`)} in ${sets[by]}`,
      ]),
    ),
  );
  asked.push(
    [
      'isian',
      sql`select 1 from form_record r join form_version v on v.record_id = r.id
      where (r.case_id in ${cases(id)} or r.client_id in ${people(id)}) and v.saved_at > ${importedAt}`,
    ],
    [
      'kasus baru',
      sql`select 1 from case_file where created_at > ${importedAt}
        and client_id in (select client_id from case_file where id in ${cases(id)})`,
    ],
    [
      'pergantian pekerja sosial',
      sql`select 1 from case_fact where case_id in ${cases(id)} and recorded_at > ${importedAt}`,
    ],
    [
      'penggabungan berkas',
      sql`select 1 from merge where kept_id in ${people(id)} or gone_id in ${people(id)}`,
    ],
    ['kerabat yang juga dilayani', sql`select 1 from kinship where kin_id in ${people(id)}`],
    ['laporan bulanan yang diekspor', sql`select 1 from report_export where exported_at > ${importedAt}`],
  );
  return await firstFound(trx, asked);
}

/** What is forgotten of a row that was taken back: whose it was, and what was remarked about them. */
export async function forgetRows(trx: Trx, batchId: string): Promise<void> {
  await trx
    .updateTable('importRow')
    .set({
      clientId: null,
      caseId: null,
      remarks: '',
      outcome: 'left-out',
      why: 'Dibatalkan bersama impornya.',
    })
    .where('batchId', '=', batchId)
    .where('outcome', '!=', 'left-out')
    .execute();
}

/** Deletes what an import made, as if it had never been: unlike an erasure it leaves no count of anybody. */
export async function deleteMade(
  trx: Trx,
  { clientIds, cases: made }: { clientIds: string[]; cases: Made[] },
): Promise<void> {
  const caseIds = made.map(({ caseId }) => caseId);
  for (const caseId of caseIds) await dropRow(trx, caseId);
  for (const some of inParts(caseIds)) {
    const ofCase = trx.selectFrom('formRecord').where('caseId', 'in', some).select('id');
    for (const table of purgedTables.recordId)
      await trx.deleteFrom(table).where('recordId', 'in', ofCase).execute();
    for (const table of purgedTables.caseId)
      await trx.deleteFrom(table).where('caseId', 'in', some).execute();
    await trx.deleteFrom('formRecord').where('caseId', 'in', some).execute();
  }
  for (const some of inParts(caseIds)) await trx.deleteFrom('caseFile').where('id', 'in', some).execute();
  for (const some of inParts(clientIds)) {
    const ofClient = trx.selectFrom('formRecord').where('clientId', 'in', some).select('id');
    await trx.deleteFrom('formVersion').where('recordId', 'in', ofClient).execute();
    for (const table of purgedTables.clientId)
      await trx.deleteFrom(table).where('clientId', 'in', some).execute();
    await trx.deleteFrom('client').where('id', 'in', some).execute();
  }
}

/** SQLite takes so many values at once; it asks for fewer at a time than that. */
function inParts(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / 500) }, (_, at) => ids.slice(at * 500, at * 500 + 500));
}

/** Marks an import as taken back. */
export async function markUndone(
  trx: Trx,
  id: string,
  by: { undoneAt: string; undoneBy: string },
): Promise<void> {
  await trx.updateTable('importBatch').set(by).where('id', '=', id).execute();
}
