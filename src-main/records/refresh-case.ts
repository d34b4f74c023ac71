import { sql } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { labelOf } from '#domain/fields/choice';
import { ppksCategories } from '#domain/lists/ppks-categories';
import { standingOf } from '#domain/months/standing';
import { joinedNames } from '#domain/people/name-sounds';
import { searchKey } from '#domain/people/search-key';
import { type CaseFigures, type FigureFacts, figuresOn, getWritten } from './case-figures.ts';
import { keepDuties } from './duty.queries.ts';
import { dropFallenDue, keepFallenDue } from './fallen-due.queries.ts';
import { figuresAhead, turnColumns, turningFigures } from './figures-ahead.ts';
import { identityColumns } from './identity-columns.ts';
import { listFormerNumbers } from './merge/merge.queries.ts';
import { dropStandard, keepStandard } from './standard.queries.ts';
import { annulledCases } from './visible.queries.ts';

/**
 * Brings a case's stage, its row in the caseload and its search words up to date with its records. Called
 * at the end of every write that touches a case, in the same transaction; idempotent. Whose erasure was proposed has no
 * row, and gets none; whose registration was annulled loses it.
 */
export async function refreshCase(trx: Trx, caseId: string, facts: FigureFacts): Promise<void> {
  const before = await trx
    .selectFrom('caseFile')
    .innerJoin('client', 'client.id', 'caseFile.clientId')
    .leftJoin('user', 'user.id', 'caseFile.workerId')
    .leftJoin('acceptance', 'acceptance.caseId', 'caseFile.id')
    .leftJoin('erasure', 'erasure.clientId', 'client.id')
    .where('caseFile.id', '=', caseId)
    .selectAll('caseFile')
    .select(['client.registerNumber', 'client.fullName', 'client.alias', 'client.nameKey', 'client.sex'])
    .select([
      'client.birthDate',
      'client.birthDateEstimated',
      'client.birthYear',
      'client.nik',
      'client.familyCardNumber',
    ])
    .select(['client.identityWords', 'user.name as workerName'])
    .select(['acceptance.acceptedOn', 'erasure.id as erasureId'])
    .select(({ eb }) => eb('caseFile.id', 'in', annulledCases(trx)).as('isAnnulled'))
    .select(({ exists, selectFrom }) => {
      const records = selectFrom('formRecord').whereRef('formRecord.caseId', '=', 'caseFile.id');
      return exists(records.where('formRecord.form', '=', 'planning').select('formRecord.id')).as('hasPlan');
    })
    .executeTakeFirstOrThrow();
  const { figures, columns } = await workOut(trx, caseId, facts);
  await keepStage(trx, caseId, figures);
  await keepDuties(trx, caseId, before.isAnnulled ? [] : figures.due);
  if (before.isAnnulled) await dropStandard(trx, caseId);
  else await keepStandard(trx, caseId, figures, facts.centre);
  if (before.erasureId !== null) return;
  if (before.isAnnulled) return await dropRow(trx, caseId);
  const row = {
    caseId,
    registerNumber: before.registerNumber,
    caseNumber: before.number,
    fullName: before.fullName,
    alias: before.alias,
    nameKey: before.nameKey,
    sex: before.sex,
    // Of a guessed age only the year: it sorts among the days, and says that it is a guess.
    birthDate: before.birthDate ?? before.birthYear?.toString() ?? null,
    birthIsGuessed: before.birthDateEstimated === 1 || before.birthDate === null ? 1 : 0,
    category: before.category,
    workerId: before.workerId,
    workerName: before.workerName ?? '',
    admittedOn: before.admittedOn,
    leftOn: before.leftOn,
    standing: standingOf(before),
    hasPlan: Number(before.hasPlan),
    ...(await identityColumns(trx, before)),
    ...columns,
  };
  const { rowNumber } = await trx
    .insertInto('caseloadRow')
    .values(row)
    .onConflict((conflict) => conflict.column('caseId').doUpdateSet(row))
    .returning('rowNumber')
    .executeTakeFirstOrThrow();
  await keepFallenDue(trx, caseId);
  const formerNumbers = await listFormerNumbers(trx, before.clientId);
  await writeWords(trx, rowNumber, { ...row, ...before, formerNumbers });
}

/** Takes a case out of the caseload, its search and what is counted; `refreshCase` brings it back. */
export async function dropRow(trx: Trx, caseId: string): Promise<void> {
  await dropFallenDue(trx, caseId);
  const row = await trx
    .deleteFrom('caseloadRow')
    .where('caseId', '=', caseId)
    .returning('rowNumber')
    .executeTakeFirst();
  if (row !== undefined) await sql`delete from caseload_search where rowid = ${row.rowNumber}`.execute(trx);
}

/** By what a case is found: what its row shows, and apart from it what not everybody may look for. */
async function writeWords(trx: Trx, rowNumber: number, found: Found): Promise<void> {
  const { fullName, alias, registerNumber, caseNumber, category, identityWords } = found;
  const shown = [fullName, alias, registerNumber, caseNumber, ...found.formerNumbers];
  const kind = searchKey(labelOf(ppksCategories, category));
  const words = [searchKey(shown.join(' ')), joinedNames(fullName), joinedNames(alias)]
    .filter(Boolean)
    .join(' ');
  const numbers = [found.nik, found.familyCardNumber].filter((number) => number !== null).join(' ');
  await sql`delete from caseload_search where rowid = ${rowNumber}`.execute(trx);
  await sql`insert into caseload_search (rowid, words, category, identity, numbers)
    values (${rowNumber}, ${words}, ${kind}, ${identityWords}, ${numbers})`.execute(trx);
}

type Found = Pick<Tables['client'], 'fullName' | 'alias' | 'registerNumber' | 'nik' | 'familyCardNumber'> & {
  caseNumber: string;
  category: string;
  identityWords: string;
  /** Register numbers of files that became this one. */
  formerNumbers: string[];
};

/** Refreshes every case of a person, after a change of name or identity. */
export async function refreshCasesOf(trx: Trx, clientId: string, facts: FigureFacts): Promise<void> {
  const cases = await trx.selectFrom('caseFile').where('clientId', '=', clientId).select('id').execute();
  for (const { id } of cases) await refreshCase(trx, id, facts);
}

/** Brings the figures of a case's row up to date, where nothing was written and only a day or a rule has changed. */
export async function refreshFigures(trx: Trx, caseId: string, facts: FigureFacts): Promise<void> {
  const { figures, columns } = await workOut(trx, caseId, facts);
  await keepStage(trx, caseId, figures);
  await keepDuties(trx, caseId, figures.due);
  await keepStandard(trx, caseId, figures, facts.centre);
  await trx.updateTable('caseloadRow').set(columns).where('caseId', '=', caseId).execute();
}

async function keepStage(trx: Trx, caseId: string, { stage, since }: CaseFigures): Promise<void> {
  await trx.updateTable('caseFile').set({ stage, stageSince: since }).where('id', '=', caseId).execute();
}

/** The figures of a case on this day, and what its row says of them and of the days to come. */
async function workOut(trx: Trx, caseId: string, { today, centre }: FigureFacts) {
  const written = await getWritten(trx, caseId, today);
  const figures = figuresOn(today, written, centre);
  const { since, turns } = figuresAhead({ today, figures }, written, centre);
  const columns = {
    ...turningFigures(figures),
    lastNoteOn: figures.lastNoteOn,
    figuresFrom: since,
    ...turnColumns(turns),
  };
  return { figures, columns };
}
