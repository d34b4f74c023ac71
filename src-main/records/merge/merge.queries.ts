import { type RawBuilder, sql } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { firstFound } from '../first-found.ts';
import { movingTables } from './when-merged.ts';

export type Merge = Tables['merge'];

/** What went over, by table: the ids of its rows, for the way back. */
export type Moved = {
  rows: Partial<Record<(typeof movingTables)[number], string[]>>;
  /** Stubs of earlier merges that went along. */
  stubs: string[];
  photo: boolean;
  /** The version of the identity that stood before; null where it did not change. */
  identity: number | null;
};

/** The ids of everybody whose file went into this one. */
export async function listFormer(trx: Trx, clientId: string): Promise<string[]> {
  const rows = await trx.selectFrom('client').where('mergedInto', '=', clientId).select('id').execute();
  return rows.map(({ id }) => id);
}

/** The register numbers of the files that went into this one. */
export async function listFormerNumbers(trx: Trx, clientId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('client')
    .where('mergedInto', '=', clientId)
    .orderBy('registerNumber')
    .select('registerNumber')
    .execute();
  return rows.map(({ registerNumber }) => registerNumber);
}

/** A merge; undefined when there is none with this id. */
export async function findMerge(trx: Trx, id: string): Promise<Merge | undefined> {
  return await trx.selectFrom('merge').where('id', '=', id).selectAll().executeTakeFirst();
}

/** Writes down a proposal, about which nobody has decided yet. */
export async function insertMerge(
  trx: Trx,
  proposal: Pick<Merge, 'id' | 'keptId' | 'goneId' | 'takes' | 'reason' | 'proposedAt' | 'proposedBy'>,
): Promise<void> {
  const undecided = { decidedAt: null, decidedBy: null, outcome: null, remark: '', moved: null };
  await trx
    .insertInto('merge')
    .values({ ...proposal, ...undecided })
    .execute();
}

/** Writes down what became of a merge. */
export async function settleMerge(
  trx: Trx,
  id: string,
  settled: Partial<Pick<Merge, 'decidedAt' | 'decidedBy' | 'outcome' | 'remark' | 'moved'>>,
): Promise<void> {
  await trx.updateTable('merge').set(settled).where('id', '=', id).execute();
}

/** Moves what is of one person to another, but the identity itself; returns the ids of the rows. */
export async function moveRows(trx: Trx, from: string, to: string): Promise<Moved['rows']> {
  const moved: Moved['rows'] = {};
  for (const table of movingTables) {
    const rows = await trx
      .updateTable(table)
      .set({ clientId: to })
      .where('clientId', '=', from)
      .$if(table === 'formRecord', (query) => query.where('caseId', 'is not', null))
      .returning('id')
      .execute();
    moved[table] = rows.map(({ id }) => id);
  }
  return moved;
}

/** Moves rows back by their ids; one that went elsewhere meanwhile stays there. */
export async function moveBack(trx: Trx, rows: Moved['rows'], from: string, to: string): Promise<void> {
  for (const table of movingTables)
    for (const id of rows[table] ?? [])
      await trx
        .updateTable(table)
        .set({ clientId: to })
        .where('id', '=', id)
        .where('clientId', '=', from)
        .execute();
}

/** Exchanges the photos of two people, of whom one may have none. */
export async function swapPhotos(trx: Trx, one: string, other: string): Promise<void> {
  const both = [one, other];
  const exchanged = (clientId: string) => (clientId === one ? other : one);
  const photos = await trx.selectFrom('photo').where('clientId', 'in', both).selectAll().execute();
  const small = await trx.selectFrom('thumbnail').where('clientId', 'in', both).selectAll().execute();
  for (const table of ['photo', 'thumbnail'] as const)
    await trx.deleteFrom(table).where('clientId', 'in', both).execute();
  for (const { clientId, ...photo } of photos)
    await trx
      .insertInto('photo')
      .values({ ...photo, clientId: exchanged(clientId) })
      .execute();
  for (const { clientId, dataUrl } of small)
    await trx
      .insertInto('thumbnail')
      .values({ dataUrl, clientId: exchanged(clientId) })
      .execute();
}

/** Says of these people as whom they go on; null: as themselves. */
export async function setMergedInto(trx: Trx, ids: readonly string[], into: string | null): Promise<void> {
  if (ids.length === 0) return;
  await trx.updateTable('client').set({ mergedInto: into }).where('id', 'in', ids).execute();
}

/** Every merge, the newest first, with both people; `about`: those that this person's file is made of. */
export async function listMerges(trx: Trx, about?: string) {
  return await trx
    .selectFrom('merge')
    .innerJoin('client as kept', 'kept.id', 'merge.keptId')
    .innerJoin('client as gone', 'gone.id', 'merge.goneId')
    .innerJoin('user as proposer', 'proposer.id', 'merge.proposedBy')
    .leftJoin('user as decider', 'decider.id', 'merge.decidedBy')
    .where('merge.keptId', 'not in', trx.selectFrom('erasure').select('erasure.clientId'))
    .where('merge.goneId', 'not in', trx.selectFrom('erasure').select('erasure.clientId'))
    .$if(about !== undefined, (merges) => merges.where('merge.keptId', '=', about ?? ''))
    .orderBy('merge.proposedAt', 'desc')
    .select(['merge.id', 'merge.keptId', 'merge.goneId', 'merge.takes', 'merge.reason', 'merge.remark'])
    .select(['merge.proposedAt', 'merge.proposedBy as proposerId', 'proposer.name as proposedBy'])
    .select(['merge.decidedAt', 'decider.name as decidedBy', 'merge.outcome'])
    .select(['kept.registerNumber as keptNumber', 'kept.fullName as keptName'])
    .select(['gone.registerNumber as goneNumber', 'gone.fullName as goneName'])
    .execute();
}

/** Where writing in somebody's file shows, by what it is called. */
const traces: Record<string, (clientId: string, since: string) => RawBuilder<unknown>> = {
  'isian yang diselesaikan': (who, since) =>
    sql`select 1 from form_version v join form_record r on r.id = v.record_id where r.client_id = ${who} and v.saved_at > ${since}`,
  'kasus baru': (who, since) =>
    sql`select 1 from case_file where client_id = ${who} and created_at > ${since}`,
  'pergantian pekerja sosial': (who, since) =>
    sql`select 1 from case_fact f join case_file c on c.id = f.case_id where c.client_id = ${who} and f.recorded_at > ${since}`,
  lampiran: (who, since) =>
    sql`select 1 from attachment where client_id = ${who} and (added_at > ${since} or removed_at > ${since})`,
  'berkas dari lembaga lain': (who, since) =>
    sql`select 1 from foreign_record where client_id = ${who} and taken_at > ${since}`,
  foto: (who, since) => sql`select 1 from photo where client_id = ${who} and saved_at > ${since}`,
  'pembetulan berkas': (who, since) =>
    sql`select 1 from repair where client_id = ${who} and (proposed_at > ${since} or decided_at > ${since})`,
  'penahanan data': (who, since) =>
    sql`select 1 from legal_hold where client_id = ${who} and decided_at > ${since}`,
  'penggabungan lain': (who, since) =>
    sql`select 1 from merge where ${who} in (kept_id, gone_id) and outcome = 'done' and decided_at > ${since}`,
};

/** Of a file that was made of two: what was written in it after this moment, in words; undefined when nothing was. */
export async function findWrittenSince(
  trx: Trx,
  clientId: string,
  since: string,
): Promise<string | undefined> {
  return await firstFound(
    trx,
    Object.entries(traces).map(([what, trace]) => [what, trace(clientId, since)]),
  );
}
