import { type SqlBool, sql } from 'kysely';
import type { Trx } from '#database/connect';
import { inJson } from '#database/in-json';
import { addDays } from '#domain/civil-date';
import type { Draft } from '#domain/fields/field';
import { dailyNote } from '#domain/forms/daily-note';
import { asOf } from '#domain/months/case-fact';
import { type Actor, may, roleCodes } from '#domain/roles';
import type { Shift } from '#domain/shift';
import { presentVersions } from '#records/present-versions.queries';
import { hasVisibleRow, mayWorkInAny, notLookedUp, visibleRows } from '#records/visible.queries';

type Reader = Pick<Actor, 'id' | 'role'>;

/**
 * The cases that may have lived in the house on a day, each found by an index: those that are in it and open, those that went
 * from one approach to another, and those that ended on that day or later.
 */
function mayHaveLivedOn(trx: Trx, day: string) {
  const present = trx
    .selectFrom('caseFile')
    .where('leftOn', 'is', null)
    .where(sql<SqlBool>`coalesce(approach, 'residential') = 'residential'`)
    .select('id as caseId');
  const moved = trx.selectFrom('caseFact').where('kind', '=', 'approach').where('since', 'is not', null);
  const left = trx.selectFrom('caseloadRow as past').where('past.leftOn', '>=', day);
  return present.unionAll(moved.select('caseId')).unionAll(left.select('past.caseId'));
}

/** Whoever was accepted and lived in the house on a day, as far as somebody sees them, by name. */
export async function listResidents(trx: Trx, actor: Reader, day: string) {
  const present = await visibleRows(trx, actor)
    .innerJoin('acceptance', 'acceptance.caseId', 'caseloadRow.caseId')
    .innerJoin('caseFile', 'caseFile.id', 'caseloadRow.caseId')
    .where('acceptance.acceptedOn', '<=', day)
    .where('caseloadRow.caseId', 'in', mayHaveLivedOn(trx, day))
    .where(notLookedUp('caseloadRow.admittedOn'), '<=', day)
    .where(({ eb, or }) => {
      const left = notLookedUp('caseloadRow.leftOn');
      return or([eb(left, 'is', null), eb(left, '>=', day)]);
    })
    .select(['caseloadRow.caseId', 'approach'])
    .execute();
  const approaches = await listApproaches(trx, present);
  const isResident = ({ caseId, approach }: (typeof present)[number]) => {
    const facts = approaches.get(caseId) ?? [];
    const then = facts.length === 0 ? approach : asOf(facts, day);
    return (then ?? 'residential') === 'residential';
  };
  return await listPeople(
    trx,
    actor,
    present.filter(isResident).map(({ caseId }) => caseId),
  );
}

async function listApproaches(trx: Trx, cases: readonly { caseId: string }[]) {
  const rows = await trx
    .selectFrom('caseFact')
    .where('kind', '=', 'approach')
    .where('caseId', 'in', inJson(cases.map(({ caseId }) => caseId)))
    .orderBy('number')
    .select(['caseId', 'since', 'value'])
    .execute();
  return Map.groupBy(rows, ({ caseId }) => caseId);
}

/** These people, as far as somebody sees them, by name. */
export async function listPeople(trx: Trx, actor: Reader, caseIds: readonly string[]) {
  return await visibleRows(trx, actor)
    .innerJoin('caseFile', 'caseFile.id', 'caseloadRow.caseId')
    .leftJoin('photo', 'photo.clientId', 'caseFile.clientId')
    .leftJoin('thumbnail', 'thumbnail.clientId', 'caseFile.clientId')
    .where('caseloadRow.caseId', 'in', inJson(caseIds))
    .orderBy(notLookedUp('caseloadRow.nameKey'))
    .orderBy('caseloadRow.rowNumber')
    .select(['caseloadRow.caseId', 'fullName as name', 'alias'])
    // A photo of before there were thumbnails is shown as it is.
    .select(({ fn }) => fn.coalesce('thumbnail.dataUrl', 'photo.dataUrl').as('photo'))
    .execute();
}

/** Every daily note that may belong to a turn or to the one before it, in the order in which they were saved. */
export async function listNotesAround(trx: Trx, actor: Reader, { day }: Shift) {
  const rows = await presentVersions(trx)
    .innerJoin('user as writer', 'writer.id', 'formRecord.createdBy')
    .innerJoin('user as corrector', 'corrector.id', 'formVersion.savedBy')
    .where('formRecord.form', '=', dailyNote.id)
    .where('formRecord.happenedOn', 'in', [addDays(day, -1), day, addDays(day, 1)])
    .where(hasVisibleRow(actor, 'formRecord.caseId'))
    .orderBy('formRecord.createdAt')
    .select(['formRecord.id as recordId', 'formRecord.caseId', 'formVersion.answers', 'formVersion.savedAt'])
    .select(['writer.id as byId', 'writer.name as by'])
    .select(['corrector.id as correctorId', 'corrector.name as corrector'])
    .execute();
  return rows.map(({ answers, caseId, ...row }) => ({
    ...row,
    caseId: caseId ?? '',
    answers: JSON.parse(answers) as Draft,
  }));
}

/** Everybody who said that they read a turn, each once with their last reading. */
export async function listReadings(trx: Trx, { day, shift }: Shift) {
  return await trx
    .selectFrom('shiftReading')
    .innerJoin('user', 'user.id', 'shiftReading.userId')
    .where('day', '=', day)
    .where('shift', '=', shift)
    .groupBy('userId')
    .select(({ fn }) => ['userId', 'user.name', fn.max('readAt').as('at')])
    .orderBy('at')
    .execute();
}

/**
 * Everybody who works here and reads what the turns write of these people, by name. Who sees only the cases in their hands
 * is among them where one of these is.
 */
export async function listReaders(trx: Trx, caseIds: readonly string[]) {
  const reading = roleCodes.filter((role) => may(role, 'dailyNote.read'));
  return await trx
    .selectFrom('user')
    .where('isActive', '=', 1)
    .where('role', 'in', reading)
    .where(mayWorkInAny('user', caseIds))
    .orderBy('name')
    .select(['id', 'name'])
    .execute();
}

/** Keeps that somebody has read a turn; a later reading stands beside the earlier one. */
export async function insertReading(
  trx: Trx,
  { day, shift }: Shift,
  { userId, readAt }: { userId: string; readAt: string },
): Promise<void> {
  await trx.insertInto('shiftReading').values({ day, shift, userId, readAt }).execute();
}

/** What somebody has typed on the sheet of a turn and not saved, by case. */
export async function listSheetDrafts(trx: Trx, shift: Shift, userId: string) {
  const rows = await trx
    .selectFrom('draft')
    .where('form', '=', dailyNote.id)
    .where('ownerId', '=', userId)
    .where('subject', 'like', `${sheetKey(shift)}:%`)
    .select(['caseId', 'answers'])
    .execute();
  return new Map(rows.map(({ caseId, answers }) => [caseId ?? '', JSON.parse(answers) as Draft]));
}

const sheetKey = ({ day, shift }: Shift) => `turn:${day}:${shift}`;

/** Where a line of the sheet is kept until it is saved: apart from what the same person types in the case itself. */
export const lineDraft = (shift: Shift, caseId: string, userId: string) => ({
  subject: `${sheetKey(shift)}:${caseId}:${userId}`,
  form: dailyNote.id,
  caseId,
  ownerId: userId,
});
