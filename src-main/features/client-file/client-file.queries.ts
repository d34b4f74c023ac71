import { expressionBuilder, sql } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import type { Draft } from '#domain/fields/field';
import type { Actor } from '#domain/roles';
import { listFormer } from '#records/merge/merge.queries';
import { readPastNames } from '#records/past-names.queries';
import { isReadableBy } from '#records/readable.queries';
import { annulledCases, mayRead } from '#records/visible.queries';

/** The person of a case. */
export async function getPerson(trx: Trx, caseId: string) {
  return await trx
    .selectFrom('caseFile')
    .innerJoin('client', 'client.id', 'caseFile.clientId')
    .innerJoin('user', 'user.id', 'client.createdBy')
    .leftJoin('photo', 'photo.clientId', 'client.id')
    .where('caseFile.id', '=', caseId)
    .select(['client.id', 'client.registerNumber', 'client.fullName', 'client.alias', 'client.sex'])
    .select(['client.birthDate', 'client.birthDateEstimated', 'client.birthYear', 'client.createdAt'])
    .select(['user.name as createdBy', 'photo.dataUrl as photo'])
    .executeTakeFirstOrThrow();
}

/** Every case of a person, the oldest first. */
export async function listCases(trx: Trx, clientId: string) {
  return await trx
    .selectFrom('caseFile')
    .leftJoin('user', 'user.id', 'caseFile.workerId')
    .leftJoin('user as supervisor', 'supervisor.id', 'caseFile.supervisorId')
    .where('clientId', '=', clientId)
    .where('caseFile.id', 'not in', annulledCases(trx))
    .orderBy('admittedOn')
    .selectAll('caseFile')
    .select(['user.name as workerName', 'supervisor.name as supervisorName'])
    .execute();
}

/** The number of a case of a person that somebody may not read; undefined where they read all. */
export async function findUnread(
  trx: Trx,
  actor: Pick<Actor, 'id' | 'role'>,
  clientId: string,
): Promise<string | undefined> {
  const unread = await trx
    .selectFrom('caseFile')
    .where('clientId', '=', clientId)
    .where('id', 'not in', annulledCases(trx))
    .where(({ not }) => not(mayRead(trx, actor, 'caseFile.id')))
    .orderBy('admittedOn')
    .select('number')
    .executeTakeFirst();
  return unread?.number;
}

/** Whether somebody may see what a row tells: 1 where it belongs to no record. */
function isReadable(reader: { userId: string }) {
  const where = expressionBuilder<Tables, 'formRecord'>();
  return where.or([where('formRecord.id', 'is', null), isReadableBy(reader)]).as('isReadable');
}

/** A version of a record, with what only notes have, and whether the reader may see what it says. */
export type VersionRow = Awaited<ReturnType<typeof listVersionRows>>[number];

/** Every version of every record of a person, and of the identities of files that became theirs, by form, day and record, the newest version first. */
export async function listVersionRows(trx: Trx, clientId: string, reader: { userId: string }) {
  const rows = await trx
    .selectFrom('formRecord')
    .innerJoin('formVersion', 'formVersion.recordId', 'formRecord.id')
    .innerJoin('user', 'user.id', 'formVersion.savedBy')
    .leftJoin('note', 'note.recordId', 'formRecord.id')
    .leftJoin('coercionReview', (join) =>
      join
        .onRef('coercionReview.recordId', '=', 'formRecord.id')
        .onRef('coercionReview.version', '=', 'formVersion.version'),
    )
    .leftJoin('user as reviewer', 'reviewer.id', 'coercionReview.by')
    .leftJoin('formRecord as closing', (join) =>
      join.onRef('closing.caseId', '=', 'formRecord.caseId').on('closing.form', '=', 'termination'),
    )
    .where('formRecord.clientId', 'in', [clientId, ...(await listFormer(trx, clientId))])
    .orderBy('formRecord.happenedOn')
    .orderBy('formRecord.sequence')
    .orderBy('formVersion.version', 'desc')
    .select(['formRecord.id as recordId', 'formRecord.caseId', 'formRecord.form', 'formRecord.sequence'])
    .select(['formRecord.happenedOn', 'formVersion.version', 'formVersion.answers', 'formVersion.savedAt'])
    .select([
      'formVersion.reason',
      'formVersion.carriedFrom',
      'user.name as savedBy',
      'user.id as writerId',
      'formRecord.createdAt',
      'closing.createdAt as closedAt',
    ])
    .select(isReadable(reader))
    .select(['note.isCoercive', 'note.reviewedAt', 'note.reviewOutcome', 'reviewer.name as readBy'])
    .select(['coercionReview.at as readAt', 'coercionReview.outcome as found', 'coercionReview.remark'])
    .select('coercionReview.by as readerId')
    .execute();
  const pastName = await readPastNames(trx);
  return rows.map(({ writerId, readerId, ...row }) => ({
    ...row,
    answers: JSON.parse(row.answers) as Draft,
    savedBy: pastName(writerId, row.savedAt)?.name ?? row.savedBy,
    readBy: pastName(readerId, row.readAt)?.name ?? row.readBy,
  }));
}

/** What was typed about a person and not completed, by form; whether the reader may see the record it corrects. */
export async function listDraftRows(
  trx: Trx,
  clientId: string,
  caseIds: readonly string[],
  reader: { userId: string },
) {
  const rows = await trx
    .selectFrom('draft')
    .innerJoin('user', 'user.id', 'draft.savedBy')
    .leftJoin('formRecord', (join) =>
      join.on(({ eb, ref, fn, val }) =>
        eb('formRecord.id', '=', fn<string>('substr', [ref('draft.subject'), val('record:'.length + 1)])),
      ),
    )
    .where(({ or, eb }) =>
      or([eb('draft.caseId', 'in', caseIds), eb('draft.subject', '=', `client:${clientId}`)]),
    )
    .orderBy('draft.form')
    .orderBy('draft.savedAt')
    .select(['draft.form', 'draft.ownerId', 'draft.answers', 'draft.savedAt', 'user.name as savedBy'])
    .select(isReadable(reader))
    .execute();
  return rows.map((row) => ({ ...row, answers: JSON.parse(row.answers) as Draft }));
}

const ofPerson = (trx: Trx, clientIds: readonly string[], caseIds: readonly string[]) =>
  trx
    .selectFrom('audit')
    .leftJoin('user', 'user.id', 'audit.actorId')
    .where(({ or, eb }) => or([eb('audit.clientId', 'in', clientIds), eb('audit.caseId', 'in', caseIds)]));

/** Every print and export in which the person was, the oldest first. */
export async function listLeaving(trx: Trx, clientId: string, caseIds: readonly string[]) {
  return await ofPerson(trx, [clientId, ...(await listFormer(trx, clientId))], caseIds)
    .where('audit.kind', 'in', ['print', 'export'])
    .orderBy('seq')
    .select(['audit.at', 'audit.actorId', 'user.name', 'audit.role', 'audit.operation', 'audit.detail'])
    .execute();
}

/** Who read or wrote what of the person how often, the first and the last time. */
export async function countTouches(trx: Trx, clientId: string, caseIds: readonly string[]) {
  return await ofPerson(trx, [clientId, ...(await listFormer(trx, clientId))], caseIds)
    .where('audit.kind', 'in', ['read', 'write', 'refused', 'warning'])
    .groupBy(['audit.actorId', 'audit.operation', 'audit.outcome'])
    .orderBy(sql`min(audit.seq)`)
    .select(['audit.actorId', 'user.name', 'audit.role', 'audit.operation', 'audit.outcome'])
    .select(({ fn }) => [
      fn.countAll<number>().as('times'),
      fn.min('audit.at').as('first'),
      fn.max('audit.at').as('last'),
    ])
    .execute();
}

/** Every attachment of a person, those taken out of their file too, the oldest first. */
export async function listAttachmentRows(trx: Trx, clientId: string, reader: { userId: string }) {
  return await trx
    .selectFrom('attachment')
    .innerJoin('user', 'user.id', 'attachment.addedBy')
    .leftJoin('caseFile', 'caseFile.id', 'attachment.caseId')
    .leftJoin('formRecord', 'formRecord.id', 'attachment.recordId')
    .where('attachment.clientId', '=', clientId)
    .where(({ or, eb }) =>
      or([eb('attachment.caseId', 'is', null), eb('attachment.caseId', 'not in', annulledCases(trx))]),
    )
    .orderBy('attachment.addedAt')
    .select(['attachment.form', isReadable(reader)])
    .select(['attachment.title', 'attachment.kind', 'attachment.bytes', 'attachment.addedAt', 'user.name'])
    .select(['attachment.removedReason', 'caseFile.number as caseNumber'])
    .execute();
}
