import { sql } from 'kysely';
import type { Trx } from '#database/connect';
import type { Draft } from '#domain/fields/field';
import { nameHider } from '#domain/people/hide-names';
import { searchKey } from '#domain/people/search-key';
import { sameAs } from '#domain/same-as';
import { listNamesOnFile, markNamesOnFile } from '../names/names-on-file.ts';
import { presentVersions } from '../present-versions.queries.ts';
import { dropWords, keepAsPast, nextNumber } from '../writing/past-words.ts';
import { saidIn } from './said-in.ts';

/** A listed case, as far as its lessons tell of it. */
type Listed = { caseId: string; clientId: string; category: string; fullName: string };

/**
 * Brings the lessons of cases of one person up to date, and hides the names on their file anew in those of all their other
 * stays. A name comes with a form of one stay, with an identity, or with a file that became theirs, and none of them says of
 * which stay somebody wrote under it.
 */
export async function keepLessons(trx: Trx, clientId: string, cases: readonly Listed[]): Promise<void> {
  const told = await listTold(trx, clientId);
  if (cases.length === 0 && told.length === 0) return;
  const named = await markNamesOnFile(trx, clientId);
  const behind = told.filter(({ toldFrom }) => !toldFrom.endsWith(` ${named}`));
  const stays = new Map([...behind, ...cases].map((stay) => [stay.caseId, stay]));
  for (const [caseId, one] of stays)
    await keepOf(trx, one, { named, before: told.filter((row) => row.caseId === caseId) });
  await trx
    .deleteFrom('lessonDue')
    .where('caseId', 'in', [...stays.keys()])
    .execute();
}

const listTold = (trx: Trx, clientId: string) =>
  trx
    .selectFrom('caseFile')
    .innerJoin('client', 'client.id', 'caseFile.clientId')
    .innerJoin('lesson', 'lesson.caseId', 'caseFile.id')
    .where('caseFile.clientId', '=', clientId)
    .select(['lesson.rowNumber', 'lesson.recordId', 'lesson.toldFrom', 'lesson.programmes'])
    .select(['lesson.category as toldAs', 'lesson.caseId'])
    .select(['caseFile.clientId', 'caseFile.category', 'client.fullName'])
    .execute();

/**
 * Brings the lessons of a case up to date with its rounds, the programmes of its plan and the names on its file; those that
 * say the same stay as they lie, because their words stand in an index of the whole house.
 */
async function keepOf(
  trx: Trx,
  of: Listed,
  { named, before }: { named: string; before: Awaited<ReturnType<typeof listTold>> },
): Promise<void> {
  const { caseId, category } = of;
  const rounds = await listRounds(trx, caseId);
  const programmes = await mapUnmetProgrammes(trx, caseId);
  const kept = new Set<string>();
  for (const { rowNumber, recordId, ...row } of before) {
    const round = rounds.find(({ id }) => id === recordId);
    if (round === undefined || row.toldFrom !== toldFrom(round, named)) continue;
    kept.add(recordId);
    const now = { category, programmes: programmes.get(recordId) ?? '' };
    if (row.toldAs !== now.category || row.programmes !== now.programmes)
      await trx.updateTable('lesson').set(now).where('rowNumber', '=', rowNumber).execute();
  }
  const fresh = rounds.filter(({ id }) => !kept.has(id));
  const over = new Map(
    before
      .filter(({ recordId }) => !kept.has(recordId))
      .map(({ recordId, rowNumber }) => [recordId, rowNumber]),
  );
  const anew: Awaited<ReturnType<typeof makeLessons>> = [];
  for (const lesson of await makeLessons(trx, of, { fresh, named, programmes })) {
    const { row, words } = lesson;
    const rowNumber = over.get(row.recordId);
    if (rowNumber === undefined || !(await saysTheSame(trx, rowNumber, words))) {
      anew.push(lesson);
      continue;
    }
    await trx.updateTable('lesson').set(row).where('rowNumber', '=', rowNumber).execute();
    over.delete(row.recordId);
  }
  const gone = before.filter(({ recordId }) => over.has(recordId));
  // Of a correction the words are found no more, and taken out later: that takes longer than all else of a save.
  const isCorrected = (one: { recordId: string; toldFrom: string }) =>
    one.toldFrom.endsWith(` ${named}`) && anew.some(({ row }) => row.recordId === one.recordId);
  await keepAsPast(trx, 'lesson', gone.filter(isCorrected));
  await dropWords(
    trx,
    'lesson',
    gone.filter((one) => !isCorrected(one)),
  );
  if (anew.length === 0) return;
  const first = await nextNumber(trx, 'lesson');
  for (const [at, { row, words }] of anew.entries()) {
    const rowNumber = first + at;
    await trx
      .insertInto('lesson')
      .values({ rowNumber, ...row })
      .execute();
    if (row.toldTo === 0) continue;
    await sql`insert into lesson_search (rowid, said, told)
      values (${rowNumber}, ${words.said}, ${words.told})`.execute(trx);
  }
}

/** What these rounds taught, with the words by which it is found. */
async function makeLessons(
  trx: Trx,
  of: Listed,
  { fresh, named, programmes }: { fresh: readonly Round[]; named: string; programmes: Map<string, string> },
) {
  if (fresh.length === 0) return [];
  const hide = await hiderFor(trx, of);
  const answersOf = new Map((await listAnswers(trx, fresh)).map(({ id, answers }) => [id, answers]));
  return fresh.flatMap((round) => {
    const answers = answersOf.get(round.id);
    if (answers === undefined) return [];
    const said = saidIn(answers);
    const all = Object.values(said).filter(Boolean).join('\n');
    const row = {
      ...{ recordId: round.id, caseId: of.caseId, category: of.category },
      ...{ programmes: programmes.get(round.id) ?? '', evaluatedOn: round.happenedOn ?? '' },
      toldFrom: toldFrom(round, named),
      toldTo: said.lesson !== '' ? (2 as const) : all === '' ? (0 as const) : (1 as const),
    };
    return [{ row, words: { said: searchKey(all), told: searchKey(hide(said.lesson)) } }];
  });
}

/** Whether the words of a lesson stand in the index already: to take them out and put them in anew takes longest of all. */
async function saysTheSame(
  trx: Trx,
  rowNumber: number,
  words: { said: string; told: string },
): Promise<boolean> {
  const { rows } = await sql<typeof words>`select said, told from lesson_search
    where rowid = ${rowNumber}`.execute(trx);
  return sameAs(rows[0] ?? { said: '', told: '' }, words);
}

/** Forgets the lessons of a case that is listed no more. */
export async function dropLessons(trx: Trx, caseId: string): Promise<void> {
  await trx.deleteFrom('lesson').where('caseId', '=', caseId).execute();
  await trx.deleteFrom('lessonDue').where('caseId', '=', caseId).execute();
}

type Round = { id: string; version: number; happenedOn: string | null };

const toldFrom = ({ version }: Round, named: string) => `${version} ${named}`;

const listRounds = (trx: Trx, caseId: string): Promise<Round[]> =>
  trx
    .selectFrom('formRecord')
    .where('caseId', '=', caseId)
    .where('form', '=', 'evaluation')
    .select(['id', 'version', 'happenedOn'])
    .execute();

async function listAnswers(trx: Trx, rounds: readonly Round[]) {
  const ids = rounds.map(({ id }) => id);
  const rows = await presentVersions(trx)
    .where('formRecord.id', 'in', ids)
    .select(['formRecord.id', 'formVersion.answers'])
    .execute();
  return rows.map(({ id, answers }) => ({ id, answers: JSON.parse(answers) as Draft }));
}

/**
 * The programmes of the targets that a round found not achieved, or in part only, by the id of the round: codes in their
 * order, a space about each.
 */
async function mapUnmetProgrammes(trx: Trx, caseId: string): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('achievement')
    .innerJoin('task', (join) =>
      join
        .onRef('task.caseId', '=', 'achievement.caseId')
        .onRef('task.targetNumber', '=', 'achievement.targetNumber'),
    )
    .where('achievement.caseId', '=', caseId)
    .where('achievement.status', 'in', ['partly', 'not-achieved'])
    .where('task.programme', 'is not', null)
    .groupBy(['achievement.recordId', 'task.programme'])
    .orderBy('task.programme')
    .select(['achievement.recordId', 'task.programme'])
    .execute();
  const map = new Map<string, string>();
  for (const { recordId, programme } of rows)
    map.set(recordId, `${map.get(recordId) ?? ' '}${programme ?? ''} `);
  return map;
}

/**
 * Puts initials for every word that may be meant as a name, be it an ordinary word besides: whoever may not know whose
 * lesson it is finds it by none of them.
 */
async function hiderFor(trx: Trx, { clientId, fullName }: Listed): Promise<(text: string) => string> {
  const names = [fullName, ...(await listNamesOnFile(trx, clientId))];
  const none = { isOrdinary: () => false, isKnown: () => false, isGivenName: () => false };
  return nameHider({ names, colleagues: [] }, none, { shown: [], hidden: [] }).hide;
}
