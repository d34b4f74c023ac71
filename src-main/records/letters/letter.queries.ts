import type { Selectable } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { type LetterKindId, letterKinds } from '#domain/letters/letter-kinds';
import type { Role } from '#domain/roles';

/** The wording a letter is made from now: the centre's latest, or none where Titian's own holds. */
export async function findTemplate(trx: Trx, kind: LetterKindId) {
  return await trx
    .selectFrom('letterTemplate')
    .leftJoin('user', 'user.id', 'letterTemplate.savedBy')
    .where('kind', '=', kind)
    .orderBy('version', 'desc')
    .select(['letterTemplate.id', 'version', 'text', 'savedAt', 'savedBy', 'user.name as savedByName'])
    .executeTakeFirst();
}

/** In what words a letter is made now: the centre's, or Titian's own. */
export const wordingOf = async (trx: Trx, kind: LetterKindId): Promise<string> =>
  (await findTemplate(trx, kind))?.text ?? letterKinds[kind].template;

/** Adds the next wording of a letter; `savedBy` null is Titian's own. */
export async function addTemplate(
  trx: Trx,
  row: Omit<Tables['letterTemplate'], 'version' | 'id'>,
): Promise<number> {
  const before = await findTemplate(trx, row.kind);
  const { id } = await trx
    .insertInto('letterTemplate')
    .values({ ...row, version: (before?.version ?? 0) + 1 })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * The wording a letter is made from, kept so that what was sent can always be held against it: where the centre has none
 * of its own, Titian's is kept the first time, and again when a newer Titian words it otherwise.
 */
export async function keepTemplate(
  trx: Trx,
  kind: LetterKindId,
  now: string,
): Promise<{ id: number; text: string }> {
  const found = await findTemplate(trx, kind);
  const ours = letterKinds[kind].template;
  if (found !== undefined && (found.savedBy !== null || found.text === ours)) return found;
  return { id: await addTemplate(trx, { kind, text: ours, savedAt: now, savedBy: null }), text: ours };
}

/** Keeps a letter as it was made. */
export async function insertLetter(trx: Trx, row: Tables['letter']): Promise<void> {
  await trx.insertInto('letter').values(row).execute();
}

/** The newest version of a letter as it was made; undefined where none was. */
export async function findLetter(
  trx: Trx,
  recordId: string,
): Promise<Selectable<Tables['letter']> | undefined> {
  return await trx
    .selectFrom('letter')
    .where('recordId', '=', recordId)
    .orderBy('version', 'desc')
    .selectAll()
    .executeTakeFirst();
}

/** Whether another letter bears this number. */
export async function isNumberTaken(trx: Trx, number: string, exceptRecord: string): Promise<boolean> {
  const row = await trx
    .selectFrom('letter')
    .where('number', '=', number)
    .where('recordId', '!=', exceptRecord)
    .select('recordId')
    .executeTakeFirst();
  return row !== undefined;
}

/** Under what role somebody writes. */
export async function getRole(trx: Trx, userId: string): Promise<Role> {
  const { role } = await trx
    .selectFrom('user')
    .where('id', '=', userId)
    .select('role')
    .executeTakeFirstOrThrow();
  return role;
}
