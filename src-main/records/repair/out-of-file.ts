import type { Selectable } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import type { Draft } from '#domain/fields/field';
import { type FormId, formOf } from '#domain/forms';
import { deleteDraft, draftSubject } from '../draft.queries.ts';
import type { Effect, RowTable } from '../effects/effect.ts';
import { effects } from '../effects/effects.ts';
import type { Place } from '../place.ts';
import { nextSequence } from '../record.queries.ts';

/** A row as it stood, by its columns. */
type Row = Record<string, unknown>;

/** A record with all its versions and rows, as it lies in a repair while it is out of every file. */
export type Kept = {
  record: Tables['formRecord'];
  versions: Tables['formVersion'][];
  rows: Partial<Record<RowTable, Row[]>>;
  /** What was said of the duties that come from it. */
  acts?: Selectable<Tables['dutyAct']>[];
  attachmentIds: string[];
};

type Leaving = Place & { form: FormId; recordId: string };
type At = { now: string; userId: string };

const removedWith = 'Catatannya dikeluarkan dari berkas.';

/** Takes a record out of the file, with its versions, rows, draft and attachments; returns what to keep of it. */
export async function takeOut(trx: Trx, leaving: Leaving, { now, userId }: At): Promise<Kept> {
  const { form, recordId } = leaving;
  const effect: Effect = effects[form];
  const record = await trx
    .selectFrom('formRecord')
    .where('id', '=', recordId)
    .selectAll()
    .executeTakeFirstOrThrow();
  const versions = await trx.selectFrom('formVersion').where('recordId', '=', recordId).selectAll().execute();
  const attachments = await trx
    .updateTable('attachment')
    .set({ recordId: null, removedAt: now, removedBy: userId, removedReason: removedWith })
    .where('recordId', '=', recordId)
    .where('removedAt', 'is', null)
    .returning('id')
    .execute();
  await trx.updateTable('attachment').set({ recordId: null }).where('recordId', '=', recordId).execute();
  const rows = await takeRows(trx, effect, leaving);
  const acts = await trx.deleteFrom('dutyAct').where('recordId', '=', recordId).returningAll().execute();
  await effect.undo?.(trx, leaving);
  await deleteDraft(trx, draftSubject(formOf(form), leaving, recordId, userId));
  await trx.deleteFrom('formVersion').where('recordId', '=', recordId).execute();
  await trx.deleteFrom('formRecord').where('id', '=', recordId).execute();
  return { record, versions, rows, acts, attachmentIds: attachments.map(({ id }) => id) };
}

/** What a record said when it was taken out. */
export const presentAnswers = ({ record, versions }: Kept): Draft =>
  JSON.parse(versions.find(({ version }) => version === record.version)?.answers ?? '{}') as Draft;

/** Puts a record back where it stood, or into another file; versions, writers and rows stay what they were. */
export async function putIn(trx: Trx, kept: Kept, place: Place, today: string): Promise<void> {
  const { id, happenedOn, createdAt, createdBy, version } = kept.record;
  const form = formOf(kept.record.form as FormId);
  const sequence = nextSequence(form, place.caseId);
  await trx
    .insertInto('formRecord')
    .values({ id, ...place, form: form.id, sequence, version, happenedOn, createdAt, createdBy })
    .execute();
  for (const one of kept.versions) await trx.insertInto('formVersion').values(one).execute();
  await putRows(trx, kept.rows, place);
  for (const { number: _number, ...act } of kept.acts ?? [])
    await trx
      .insertInto('dutyAct')
      .values({ ...act, caseId: place.caseId })
      .execute();
  const effect: Effect = effects[form.id];
  // What it wrote into the case itself has no rows to bring back, and is told by the answers.
  if (effect.undo !== undefined)
    await effect.apply?.(trx, {
      ...place,
      recordId: id,
      version,
      before: undefined,
      answers: presentAnswers(kept),
      reason: null,
      today,
      now: createdAt,
      userId: createdBy,
    });
  for (const attachmentId of kept.attachmentIds)
    await trx
      .updateTable('attachment')
      .set({ ...place, recordId: id, removedAt: null, removedBy: null, removedReason: null })
      .where('id', '=', attachmentId)
      .execute();
}

async function takeRows(
  trx: Trx,
  { rows: { byRecord = [], byCase = [] } = {} }: Effect,
  { recordId, caseId }: Leaving,
): Promise<Kept['rows']> {
  const kept: Kept['rows'] = {};
  const acts = trx.selectFrom('signOff').where('recordId', '=', recordId);
  kept.signOff = await acts.orderBy('number').selectAll().execute();
  await trx.deleteFrom('signOff').where('recordId', '=', recordId).execute();
  for (const table of byRecord) {
    kept[table] = await trx.selectFrom(table).where('recordId', '=', recordId).selectAll().execute();
    await trx.deleteFrom(table).where('recordId', '=', recordId).execute();
  }
  for (const table of byCase) {
    const rows = trx.selectFrom(table).where('caseId', '=', caseId);
    kept[table] = await rows.orderBy('number').selectAll().execute();
    await trx.deleteFrom(table).where('caseId', '=', caseId).execute();
  }
  return kept;
}

/** Numbered as they are written, across all cases: somebody may have a row's former number by now. */
const numbered: ReadonlySet<RowTable> = new Set(['targetTerm', 'signOff', 'coercionReview']);

async function putRows(trx: Trx, kept: Kept['rows'], { caseId }: Place): Promise<void> {
  for (const [table, rows] of Object.entries(kept) as [RowTable, Row[]][])
    for (const row of rows) {
      const { number, ...own } = row;
      const values = numbered.has(table) ? own : row;
      await trx
        .insertInto(table)
        .values({ ...values, caseId } as never)
        .execute();
    }
}
