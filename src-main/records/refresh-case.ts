import { sql } from 'kysely';
import type { Trx } from '#database/connect';
import type { FormId } from '#domain/forms';
import { standingOf } from '#domain/months/standing';
import { sameAs } from '#domain/same-as';
import { type CaseFigures, type FigureFacts, figuresOn, getWritten } from './case-figures.ts';
import { dropDuties, insertDuties, listDuties } from './duty.queries.ts';
import { dropFallenDue, keepFallenDue } from './fallen-due.queries.ts';
import { figuresAhead, turnColumns, turningFigures } from './figures-ahead.ts';
import { identityColumns } from './identity-columns.ts';
import { type Found, keepRows, sayChanged, writeWords } from './keep-rows.ts';
import { dropLessons, keepLessons } from './lessons/keep-lessons.ts';
import { listFormerNumbers } from './merge/merge.queries.ts';
import {
  dropStandard,
  insertStandards,
  isStandardKept,
  type Standard,
  workOutStandard,
} from './standard.queries.ts';
import { keepTechniques } from './technique-mix.queries.ts';
import { annulledCases } from './visible.queries.ts';

/**
 * Brings a case's stage, its row in the caseload and its search words up to date with its records. Called
 * at the end of every write that touches a case, in the same transaction; idempotent. Whose erasure was proposed has no
 * row, and gets none; whose registration was annulled loses it.
 */
export async function refreshCase(trx: Trx, caseId: string, facts: FigureFacts): Promise<void> {
  await refreshCases(trx, [caseId], facts);
}

/** Brings several cases up to date, and writes what was worked out of all of them together. */
export async function refreshCases(trx: Trx, caseIds: readonly string[], facts: FigureFacts): Promise<void> {
  const cases = [];
  for (const caseId of caseIds) {
    const before = await getBefore(trx, caseId);
    const { figures, columns } = await workOut(trx, caseId, facts);
    await keepStage(trx, caseId, figures);
    if (before.isAnnulled) await dropWorkedOut(trx, caseId, figures);
    cases.push({ caseId, before, figures, columns });
  }
  const present = cases.filter(({ before }) => !before.isAnnulled);
  await keepWorkedOut(trx, present, facts);
  for (const { caseId, before } of cases)
    if (before.isAnnulled && before.erasureId === null) await dropRow(trx, caseId);
  const listed = present.filter(({ before }) => before.erasureId === null);
  await listRows(trx, listed);
  const evaluated = listed
    .filter(({ before, figures }) => before.isEvaluated || figures.filled.has('lesson'))
    .map(({ caseId, before }) => ({ caseId, ...before }));
  const ofPerson = Map.groupBy(evaluated, ({ clientId }) => clientId);
  for (const clientId of new Set(cases.map(({ before }) => before.clientId)))
    await keepLessons(trx, clientId, ofPerson.get(clientId) ?? []);
}

type Refreshed = Awaited<ReturnType<typeof workOut>> & {
  caseId: string;
  before: Awaited<ReturnType<typeof getBefore>>;
};

/**
 * Puts in the place of what was worked out of these cases before what falls due, and how they stand to the standard; what
 * is the same stays as it lies, because each row of it stands in indexes of the whole house.
 */
async function keepWorkedOut(
  trx: Trx,
  cases: readonly Pick<Refreshed, 'caseId' | 'figures'>[],
  { centre }: FigureFacts,
): Promise<void> {
  const duties: Parameters<typeof insertDuties>[1][number][] = [];
  const standards: Standard[] = [];
  for (const { caseId, figures } of cases) {
    const { due, filled } = figures;
    if (!sameAs(filled.has('duty') ? await listDuties(trx, caseId) : [], due)) {
      if (filled.has('duty')) await dropDuties(trx, caseId);
      duties.push(...due.map((duty) => ({ caseId, duty })));
    }
    const standard = await workOutStandard(trx, caseId, figures, centre);
    if (await isStandardKept(trx, caseId, standard, filled)) continue;
    await dropStandard(trx, caseId, filled);
    standards.push(standard);
  }
  await insertDuties(trx, duties);
  await insertStandards(trx, standards);
}

async function dropWorkedOut(trx: Trx, caseId: string, { filled }: CaseFigures): Promise<void> {
  if (filled.has('duty')) await dropDuties(trx, caseId);
  await dropStandard(trx, caseId, filled);
}

/** A case with its person, as far as its row tells of them. */
async function getBefore(trx: Trx, caseId: string) {
  return await trx
    .selectFrom('caseFile')
    .innerJoin('client', 'client.id', 'caseFile.clientId')
    .leftJoin('user', 'user.id', 'caseFile.workerId')
    .leftJoin('acceptance', 'acceptance.caseId', 'caseFile.id')
    .leftJoin('erasure', 'erasure.clientId', 'client.id')
    .leftJoin('caseloadRow', 'caseloadRow.caseId', 'caseFile.id')
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
    .select(['acceptance.acceptedOn', 'erasure.id as erasureId', 'caseloadRow.rowNumber as listedAs'])
    .select(({ eb }) => eb('caseFile.id', 'in', annulledCases(trx)).as('isAnnulled'))
    .select(({ exists, selectFrom }) => {
      const records = selectFrom('formRecord').whereRef('formRecord.caseId', '=', 'caseFile.id');
      const holds = (form: FormId) =>
        exists(records.where('formRecord.form', '=', form).select('formRecord.id'));
      return [holds('planning').as('hasPlan'), holds('evaluation').as('isEvaluated')];
    })
    .executeTakeFirstOrThrow();
}

/** Writes the rows of the caseload and the words by which they are found. */
async function listRows(trx: Trx, cases: readonly Refreshed[]): Promise<void> {
  const rows = [];
  for (const { before, columns } of cases)
    rows.push({ ...before, row: { ...rowOf(before), ...(await identityColumns(trx, before)), ...columns } });
  const numbers = await keepRows(
    trx,
    rows.map(({ row }) => row),
  );
  for (const { caseId, figures } of cases) {
    const { filled } = figures;
    if (filled.has('target_term') || filled.has('fallen_due')) await keepFallenDue(trx, caseId);
    if (filled.has('technique_use')) await keepTechniques(trx, caseId);
  }
  const found: Found[] = [];
  for (const { row, ...before } of rows) {
    const formerNumbers = await listFormerNumbers(trx, before.clientId);
    found.push({ ...row, ...before, rowNumber: numbers.get(row.caseId) ?? 0, formerNumbers });
  }
  await writeWords(trx, found);
}

/** The line of a case in the grid, but for its figures and what is told of identity. */
function rowOf(before: Refreshed['before']) {
  return {
    caseId: before.id,
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
  };
}

/** Takes a case out of the caseload, its search and what is counted; `refreshCase` brings it back. */
export async function dropRow(trx: Trx, caseId: string): Promise<void> {
  await dropFallenDue(trx, caseId);
  await dropLessons(trx, caseId);
  const row = await trx
    .deleteFrom('caseloadRow')
    .where('caseId', '=', caseId)
    .returning('rowNumber')
    .executeTakeFirst();
  if (row !== undefined) await sql`delete from caseload_search where rowid = ${row.rowNumber}`.execute(trx);
}

/** Refreshes every case of a person, after a change of name or identity. */
export async function refreshCasesOf(trx: Trx, clientId: string, facts: FigureFacts): Promise<void> {
  const cases = await trx.selectFrom('caseFile').where('clientId', '=', clientId).select('id').execute();
  await refreshCases(
    trx,
    cases.map(({ id }) => id),
    facts,
  );
}

/** Brings the figures of a case's row up to date, where nothing was written and only a day or a rule has changed. */
export async function refreshFigures(trx: Trx, caseId: string, facts: FigureFacts): Promise<void> {
  const { figures, columns } = await workOut(trx, caseId, facts);
  await keepStage(trx, caseId, figures);
  await keepWorkedOut(trx, [{ caseId, figures }], facts);
  const before = await trx
    .selectFrom('caseloadRow')
    .where('caseId', '=', caseId)
    .selectAll()
    .executeTakeFirst();
  if (before !== undefined) await sayChanged(trx, before, columns);
}

async function keepStage(trx: Trx, caseId: string, { stage, since }: CaseFigures): Promise<void> {
  await trx
    .updateTable('caseFile')
    .set({ stage, stageSince: since })
    .where('id', '=', caseId)
    .where(({ eb, or }) => or([eb('stage', 'is not', stage), eb('stageSince', 'is not', since)]))
    .execute();
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
    figuresBehind: null,
    ...turnColumns(turns),
  };
  return { figures, columns };
}
