import { randomUUID } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import { nameInSchema, type Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { isOfPerson } from '#records/about.queries';
import { purgeAllegations } from '#records/allegation.queries';
import { listFormer } from '#records/merge/merge.queries';
import { annulledCases } from '#records/visible.queries';
import { eraseAttachments } from '../attachments/erase-attachments.ts';
import { keepErasedCounts, readFigures } from './erased-counts.ts';
import { forgetInRescue } from './forget-in-rescue.ts';

/** The tables that hold something of a person, by the column that leads to them, in the order they may go. */
export const purgedTables = {
  recordId: [
    'achievement',
    'contract',
    'techniqueUse',
    'note',
    'flag',
    'signOff',
    'coercionReview',
    'supervision',
    'letter',
    'resourceObstacle',
    'resourceStep',
    'resourceLink',
    'pastWriting',
    'pastLesson',
    'writing',
    'writingDue',
    'formVersion',
  ],
  caseId: [
    'task',
    'target',
    'targetTerm',
    'goal',
    'draft',
    'caseloadRow',
    'caseFact',
    'caseHelper',
    'workerRequest',
    'acceptance',
    'duty',
    'requirement',
    'missingAnswer',
    'fallenDue',
    'lesson',
    'lessonDue',
    'dutyAct',
    'todo',
    'meetingItem',
    'meetingPerson',
    'meetingAddendum',
  ],
  clientId: [
    'nameSound',
    'repair',
    'formRecord',
    'photo',
    'thumbnail',
    'kinship',
    'familyPlace',
    'legalHold',
    'erasure',
    'personKey',
    'foreignRecord',
    'reportTouch',
    'importRow',
  ],
} as const satisfies Record<string, readonly (keyof Tables)[]>;

/** What was erased, in numbers. */
type Purged = { cases: number; records: number; attachments: number };

/** The numbers, and the removal of the files of attachments: after the commit, and harmless when it is left out. */
type PurgedClient = { purged: Purged; removeFiles(): Promise<void> };

/**
 * Deletes everything of a person: every row, word of the search, draft, preference and key of an attachment; leaves one nameless stay a
 * case, so that the months stay balanced, and a row in the ledger. Files that became theirs go with them, each with a row. What it frees in the file is overwritten by
 * `secure_delete`; `finishErasures` does the rest. Undefined when the person is not there.
 */
export async function purgeClient(
  trx: Trx,
  { vaultFolder, clientId, erasedAt }: { vaultFolder: string; clientId: string; erasedAt: string },
): Promise<PurgedClient | undefined> {
  const person = await trx.selectFrom('client').where('id', '=', clientId).select('sex').executeTakeFirst();
  if (person === undefined) return undefined;
  const cases = await trx.selectFrom('caseFile').where('clientId', '=', clientId).selectAll().execute();
  const records = await trx
    .selectFrom('formRecord')
    .where(isOfPerson(clientId))
    .select(['id', 'caseId'])
    .execute();
  const attachments = await eraseAttachments(trx, vaultFolder, clientId);
  await purgeSearch(trx, clientId);
  const caseIds = cases.map(({ id }) => id);
  const isThere = await tablesOf(trx);
  // Reports are read as they are kept since 0031; whoever is erased again in an older form was counted when erased first.
  const figures = isThere('reportProfile') ? await readFigures(trx, clientId) : undefined;
  const stays: ErasedStay[] = [];
  const annulled = new Set(
    isThere('repair') ? (await annulledCases(trx).execute()).map(({ caseId }) => caseId) : [],
  );
  for (const stay of cases.filter(({ id }) => !annulled.has(id)))
    stays.push(await keepStay(trx, stay, { sex: person.sex, isThere }));
  if (figures !== undefined) await keepErasedCounts(trx, figures, stays);

  for (const table of purgedTables.recordId.filter(isThere)) {
    for (const { id } of records) await trx.deleteFrom(table).where('recordId', '=', id).execute();
  }
  for (const table of purgedTables.caseId.filter(isThere)) {
    await trx.deleteFrom(table).where('caseId', 'in', caseIds).execute();
  }
  if (isThere('allegation')) await purgeAllegations(trx, caseIds);
  if (isThere('repair')) await trx.deleteFrom('repair').where('movesTo', 'in', caseIds).execute();
  if (isThere('kinship')) await trx.deleteFrom('kinship').where('kinId', '=', clientId).execute();
  await trx
    .deleteFrom('draft')
    .where(({ or, eb }) =>
      or([eb('subject', '=', `client:${clientId}`), eb('subject', 'like', `registration:%:${clientId}`)]),
    )
    .execute();
  if (isThere('merge')) {
    for (const former of await listFormer(trx, clientId))
      await purgeClient(trx, { vaultFolder, clientId: former, erasedAt });
    await trx
      .deleteFrom('merge')
      .where(({ or, eb }) => or([eb('keptId', '=', clientId), eb('goneId', '=', clientId)]))
      .execute();
  }
  await forgetInPreferences(trx, [clientId, ...caseIds]);
  for (const table of purgedTables.clientId.filter(isThere)) {
    await trx.deleteFrom(table).where('clientId', '=', clientId).execute();
  }
  await trx.deleteFrom('caseFile').where('clientId', '=', clientId).execute();
  await trx.deleteFrom('client').where('id', '=', clientId).execute();

  await forgetInRescue(trx, [clientId, ...caseIds, ...records.map(({ id }) => id)]);

  const counts = { cases: cases.length, records: records.length };
  await trx
    .insertInto('erasedPerson')
    .values({ clientId, erasedAt, ...counts, finishedAt: null })
    .onConflict((conflict) => conflict.column('clientId').doUpdateSet({ ...counts, finishedAt: null }))
    .execute();
  return { purged: { ...counts, attachments: attachments.count }, removeFiles: attachments.removeFiles };
}

/** Which tables there are: whoever is erased again in a rescue is so in the form of the data that was damaged. */
async function tablesOf(trx: Trx): Promise<IsThere> {
  const { rows } = await sql<{ name: string }>`select name from sqlite_schema where type = 'table'`.execute(
    trx,
  );
  const tables = new Set(rows.map(({ name }) => name));
  return (table) => tables.has(nameInSchema(table));
}

type IsThere = (table: keyof Tables) => boolean;

/** The words by which their cases are found; whatever else makes a row of the caseload stands in tables of its own. */
async function purgeSearch(trx: Trx, clientId: string): Promise<void> {
  const cases = trx.selectFrom('caseFile').where('clientId', '=', clientId).select('id');
  const listed = trx.selectFrom('caseloadRow').where('caseId', 'in', cases).select('rowNumber');
  await sql`delete from caseload_search where rowid in ${listed}`.execute(trx);
}

/** What months count of a stay, under an id made here: nothing leads from it to anybody. */
async function keepStay(
  trx: Trx,
  stay: Stay,
  { sex, isThere }: { sex: 'L' | 'P' | null; isThere: IsThere },
): Promise<ErasedStay> {
  const { category, admittedOn, leftOn, leaveReason } = stay;
  if (leftOn === null) throw new Error('a person with an open case is not erased');
  const counted = isThere('acceptance') ? await countedOf(trx, stay.id) : {};
  const kept = { id: randomUUID(), category, sex, admittedOn, leftOn, leaveReason, ...counted };
  await trx.insertInto('erasedStay').values(kept).execute();
  return { acceptedOn: null, facts: '[]', ...kept };
}
type ErasedStay = Selectable<Tables['erasedStay']>;
type Stay = Pick<Tables['caseFile'], 'id' | 'category' | 'admittedOn' | 'leftOn' | 'leaveReason'>;

/** What months count of a stay beside its days. */
async function countedOf(trx: Trx, caseId: string): Promise<Pick<ErasedStay, 'acceptedOn' | 'facts'>> {
  const accepted = await trx
    .selectFrom('acceptance')
    .where('caseId', '=', caseId)
    .select('acceptedOn')
    .executeTakeFirst();
  const facts = await trx
    .selectFrom('caseFact')
    .where('caseId', '=', caseId)
    .where('kind', 'in', ['category', 'approach'])
    .orderBy('number')
    .select(['kind', 'since', 'value'])
    .execute();
  return { acceptedOn: accepted?.acceptedOn ?? null, facts: JSON.stringify(facts) };
}

/** Screens remember things by the id of a case, such as the questions of a conference. */
async function forgetInPreferences(trx: Trx, ids: readonly string[]): Promise<void> {
  const rows = await trx.selectFrom('preference').selectAll().execute();
  for (const { userId, key, value } of rows) {
    if (!ids.some((id) => value.includes(id))) continue;
    const kept = JSON.stringify(without(JSON.parse(value), new Set(ids)) ?? null);
    await trx
      .updateTable('preference')
      .set({ value: kept })
      .where('userId', '=', userId)
      .where('key', '=', key)
      .execute();
  }
}

/** A value without whatever stands under one of the ids, and without the ids themselves. */
function without(value: unknown, ids: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return ids.has(value) ? undefined : value;
  if (Array.isArray(value)) {
    return value.map((inner) => without(inner, ids)).filter((inner) => inner !== undefined);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !ids.has(key))
      .map(([key, inner]) => [key, without(inner, ids)]),
  );
}
