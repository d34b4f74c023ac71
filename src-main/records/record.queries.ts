import { expressionBuilder, type SqlBool, sql } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import type { Draft } from '#domain/fields/field';
import type { FormHead } from '#domain/form';
import { isAbout } from './about.queries.ts';
import type { Place, Reader } from './place.ts';
import { presentVersions } from './present-versions.queries.ts';
import { isReadableBy } from './readable.queries.ts';
import { notLookedUp } from './visible.queries.ts';

/** A completed record with its present version. */
export type StoredRecord = {
  recordId: string;
  sequence: number;
  version: number;
  happenedOn: string | null;
  answers: Draft;
  savedBy: string;
  savedById: string;
  savedAt: string;
  createdAt: string;
  /** Written down after the case was closed; a form that goes on after a closing is never late. */
  isLate: boolean;
};

/** Whether a record was begun after its case was closed. */
const isLate = expressionBuilder<Tables, 'formRecord'>()
  .exists(
    expressionBuilder<Tables, 'formRecord'>()
      .selectFrom('formRecord as closing')
      .whereRef('closing.caseId', '=', 'formRecord.caseId')
      .where('closing.form', '=', 'termination')
      .whereRef('closing.createdAt', '<', 'formRecord.createdAt')
      .select('closing.id'),
  )
  .as('isLate');

const present = (trx: Trx, form: FormHead, place: Place, reader?: Reader) =>
  presentVersions(trx)
    .innerJoin('user', 'user.id', 'formVersion.savedBy')
    .where('formRecord.form', '=', form.id)
    .$if(form.about === 'case', (query) => query.where('formRecord.caseId', '=', place.caseId))
    .$if(form.about === 'client', (query) => query.where(isAbout(place.clientId)))
    .$if(reader !== undefined, (query) => query.where(isReadableBy(reader ?? 'audience')));

const columns = [
  'formRecord.id as recordId',
  'formRecord.sequence',
  'formRecord.version',
  'formRecord.happenedOn',
  'formVersion.answers',
  'user.name as savedBy',
  'formVersion.savedBy as savedById',
  'formVersion.savedAt',
  'formRecord.createdAt',
] as const;

const reading =
  ({ afterClosing }: FormHead) =>
  <R extends { answers: string; isLate: SqlBool }>(row: R): R & { answers: Draft; isLate: boolean } => ({
    ...row,
    answers: JSON.parse(row.answers) as Draft,
    isLate: afterClosing === 'daysOfStay' && Boolean(row.isLate),
  });

/** Where records of a case stand; the caller knows that it is there. */
export async function getPlace(trx: Trx, caseId: string): Promise<Place> {
  return await trx
    .selectFrom('caseFile')
    .where('id', '=', caseId)
    .select(['id as caseId', 'clientId'])
    .executeTakeFirstOrThrow();
}

/**
 * The record of a single form, or the one asked for; undefined when there is none at this place, or none for `reader`.
 * Without one, no record is hidden.
 */
export async function findRecord(
  trx: Trx,
  form: FormHead,
  place: Place,
  recordId?: string,
  reader?: Reader,
): Promise<StoredRecord | undefined> {
  const row = await present(trx, form, place, reader)
    .$if(recordId !== undefined, (query) => query.where('formRecord.id', '=', recordId ?? ''))
    .orderBy('formRecord.sequence', 'desc')
    .select(columns)
    .select(isLate)
    .executeTakeFirst();
  return row && reading(form)(row);
}

/** Records of a form that a reader may see, newest first. */
export async function listRecords(
  trx: Trx,
  form: FormHead,
  place: Place,
  page: { offset: number; limit: number },
  reader: Reader,
): Promise<{ total: number; records: StoredRecord[] }> {
  const visible = () => present(trx, form, place, reader);
  const { total } = await visible()
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  // The records of a person lie in no index in this order: it would be found by reading everybody's.
  const day =
    form.about === 'client' ? notLookedUp('formRecord.happenedOn') : sql.ref('formRecord.happenedOn');
  const rows = await visible()
    .orderBy(day, 'desc')
    .orderBy('formRecord.sequence', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .select(columns)
    .select(isLate)
    .execute();
  return { total, records: rows.map(reading(form)) };
}

/** The record that an earlier request with this id completed; undefined when it is new. */
export async function findCompletion(trx: Trx, requestId: string) {
  return await trx
    .selectFrom('formVersion')
    .where('requestId', '=', requestId)
    .select(['recordId', 'version'])
    .executeTakeFirst();
}

type NewVersion = {
  recordId: string;
  answers: Draft;
  version: number;
  changed: string[];
  reason: string | null;
  requestId: string;
  savedAt: string;
  savedBy: string;
};

/** The number of the next record of a form, within the case or person it is about, for whoever inserts one. */
export const nextSequence = (form: FormHead, about: string) =>
  sql<number>`(select coalesce(max(sequence), 0) + 1 from form_record
    where form = ${form.id} and ${isAbout(about)})`;

const happenedOnIn = ({ happenedOn }: FormHead, answers: Draft): string | null =>
  happenedOn === undefined ? null : ((answers[happenedOn] as string | undefined) ?? null);

/** A record that begins, with its first version. */
export type NewRecord = { form: FormHead; place: Place; first: NewVersion };

/** Begins a record with its first version. */
export async function beginRecord(trx: Trx, { form, place, first }: NewRecord): Promise<void> {
  const { clientId } = place;
  const caseId = form.about === 'case' ? place.caseId : null;
  const sequence = nextSequence(form, caseId ?? clientId);
  const row = { ...headOf(form, first), clientId, caseId, sequence };
  await trx.insertInto('formRecord').values(row).execute();
  await insertVersions(trx, [{ form, ...first }]);
}

/** Begins many records at once, each the first of its form where it stands. */
export async function beginRecords(trx: Trx, records: readonly NewRecord[]): Promise<void> {
  if (records.length === 0) return;
  const rows = records.map(({ form, place: { clientId, caseId }, first }) => ({
    ...headOf(form, first),
    clientId,
    caseId: form.about === 'case' ? caseId : null,
    sequence: 1,
  }));
  await trx.insertInto('formRecord').values(rows).execute();
  await insertVersions(
    trx,
    records.map(({ form, first }) => ({ form, ...first })),
  );
}

const headOf = (form: FormHead, { recordId, version, answers, savedAt, savedBy }: NewVersion) => ({
  ...{ id: recordId, form: form.id, version, createdAt: savedAt, createdBy: savedBy },
  happenedOn: happenedOnIn(form, answers),
});

/** Adds the next version; the earlier ones stay as they are. */
export async function addVersion(trx: Trx, form: FormHead, next: NewVersion): Promise<void> {
  await insertVersions(trx, [{ form, ...next }]);
  await trx
    .updateTable('formRecord')
    .set({ version: next.version, happenedOn: happenedOnIn(form, next.answers) })
    .where('id', '=', next.recordId)
    .execute();
}

async function insertVersions(
  trx: Trx,
  versions: readonly (NewVersion & { form: FormHead })[],
): Promise<void> {
  const rows = versions.map(({ form, answers, changed, ...version }) => ({
    ...version,
    declaration: form.version,
    answers: JSON.stringify(answers),
    changed: JSON.stringify(changed),
  }));
  await trx.insertInto('formVersion').values(rows).execute();
}
