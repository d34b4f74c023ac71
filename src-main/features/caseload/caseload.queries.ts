import { type CompiledQuery, type ExpressionBuilder, sql } from 'kysely';
import { CaseloadQuery, type CaseloadRow } from '#contract/caseload';
import { type CaseloadColumn, caseloadColumnCodes } from '#contract/caseload-columns';
import type { Trx } from '#database/connect';
import { inJson } from '#database/in-json';
import { matchWords, type SearchColumn } from '#database/match-words';
import type { Tables } from '#database/tables';
import { daysBetween, notAfter } from '#domain/civil-date';
import { labelOf } from '#domain/fields/choice';
import { ppksCategories } from '#domain/lists/ppks-categories';
import { ageOf } from '#domain/people/age';
import { nikStates } from '#domain/people/nik-states';
import { nearWays, searchWays } from '#domain/people/search-ways';
import { may, type Role, roles } from '#domain/roles';
import type { RowSet } from '#records/caseload-rows/known-rows';
import { orderOfRows, type Sorting } from '#records/caseload-rows/row-order';
import { pageOf, setOfRows, sharedRows } from '#records/caseload-rows/row-set';
import type { Asking } from './asking.ts';
import { type GroupedRows, groupRows } from './group-caseload.queries.ts';
import { matching, type NarrowedQuery } from './narrow-caseload.queries.ts';
import { referralLabels } from './referral-labels.ts';

type Stored = keyof Tables['caseloadRow'];

/** Columns that are worked out when a row is read; all others are stored under their own name. */
const workedOut = ['age', 'daysInStage', 'worker'] as const satisfies CaseloadColumn[];
type StoredColumn = Exclude<CaseloadColumn, (typeof workedOut)[number]>;
const storedColumns = caseloadColumnCodes.filter(
  (column): column is StoredColumn => !(workedOut as readonly CaseloadColumn[]).includes(column),
);

/** What a column sorts by, where it is not itself; an age or a span sorts backwards by its date. */
const sortedBy = {
  fullName: ['nameKey', 1],
  age: ['birthDate', -1],
  daysInStage: ['stageSince', -1],
  worker: ['workerName', 1],
} as const satisfies Partial<Record<CaseloadColumn, readonly [Stored, 1 | -1]>>;

function sortOf(column: CaseloadColumn): readonly [Stored, 1 | -1] {
  return sortsByAnother(column) ? sortedBy[column] : [column, 1];
}

const sortsByAnother = (column: CaseloadColumn): column is keyof typeof sortedBy =>
  Object.hasOwn(sortedBy, column);

/** What was typed in the search box, as the index is asked; it matches nothing when it holds signs alone. */
type Words = { match: string | undefined };

/** The rows a query means (all of them when it narrows nothing), whether only nearly so, and how many that gives. */
type MeantQuery = { set: RowSet | undefined; isNear: boolean; total: number };

/**
 * Finds out how a query is meant. Only where none of the cases an actor sees is found by what was typed, whatever the
 * filters, is it searched for as mistyped or shortened.
 */
export function meanQuery(trx: Trx, query: NarrowedQuery, asking: Asking): MeantQuery {
  const columns = columnsSearchedBy(asking.actor.role);
  const words = { match: matchWords(searchWays(query.search), columns) };
  const meant = { set: matchingSet(trx, query, asking, words), isNear: false };
  const total = meant.set?.size ?? orderOfRows(asking.sqlite, sortingOf(query)).numbers.length;
  if (total > 0 || words.match === undefined) return { ...meant, total };
  const near = { match: matchWords(nearWays(query.search), columns) };
  const isThere = (matchingSet(trx, unfiltered(query), asking, words)?.size ?? 0) > 0;
  if (isThere || near.match === undefined) return { ...meant, total };
  const set = matchingSet(trx, query, asking, near);
  return set === undefined || set.size === 0 ? { ...meant, total } : { set, isNear: true, total: set.size };
}

/** The same words, whatever else was asked. */
const unfiltered = ({ search }: CaseloadQuery): CaseloadQuery =>
  CaseloadQuery.parse({ search, status: 'all' });

/** Who may not read categories or identities does not find anybody by one: neither a number nor a name that is not shown. */
function columnsSearchedBy(role: Role): SearchColumn[] {
  const readsNumbers = may(role, 'identity.write') || may(role, 'identity.unmask');
  return [
    'words',
    ...(may(role, 'progress.read') ? (['category'] as const) : []),
    ...(may(role, 'identity.read') ? (['identity'] as const) : []),
    ...(readsNumbers ? (['numbers'] as const) : []),
  ];
}

/**
 * The rows a query means for an actor: those of its filters that are found by its words, each looked up by itself, and
 * so only once while letters are typed. Undefined when neither leaves a row out.
 */
function matchingSet(trx: Trx, query: NarrowedQuery, asking: Asking, { match }: Words): RowSet | undefined {
  const { sqlite, actor } = asking;
  const rowsOf = (rows: { compile(): CompiledQuery }) => setOfRows(sqlite, rows.compile());
  const isTyped = query.search.trim() !== '';
  // Letters and signs alone leave no word to look for: then nothing matches, rather than everything.
  const found = trx.selectFrom(wordsFound(match).as('found')).select('found.rowNumber');
  const every = matching(trx, unfiltered(query), asking).select('rowNumber').compile().sql;
  const filtered = matching(trx, query, asking).select('rowNumber');
  const isFiltered = roles[actor.role].scope !== 'all' || filtered.compile().sql !== every;
  const sets = [...(isFiltered ? [rowsOf(filtered)] : []), ...(isTyped ? [rowsOf(found)] : [])];
  const [first, ...others] = sets;
  return first && sharedRows([first, ...others]);
}

const wordsFound = (match: string | undefined) =>
  match === undefined
    ? sql<{ rowNumber: number }>`(select 0 as row_number where false)`
    : sql<{
        rowNumber: number;
      }>`(select rowid as row_number from caseload_search where caseload_search match ${match})`;

/** By which stored column the rows are sorted, and which way it goes. */
function sortingOf({ sort }: CaseloadQuery): Sorting {
  const [column, sign] = sortOf(sort.column);
  return { column, direction: (sort.direction === 'asc') === (sign === 1) ? 'asc' : 'desc' };
}

const isFlagged = ({ exists, selectFrom }: ExpressionBuilder<Tables, 'caseloadRow'>) =>
  exists(
    selectFrom('duty')
      .whereRef('duty.caseId', '=', 'caseloadRow.caseId')
      .where('duty.kind', '=', 'flag')
      .select('duty.key'),
  );

type Page = { offset: number; limit: number };

/** The rows a query means, group after group; undefined where they do not stand together. */
export async function groupCaseload(
  trx: Trx,
  query: CaseloadQuery,
  { set }: Pick<MeantQuery, 'set'>,
  asking: Asking,
): Promise<GroupedRows | undefined> {
  if (query.group === undefined) return undefined;
  const { numbers } = orderOfRows(asking.sqlite, sortingOf(query));
  return await groupRows(trx, query.group, { numbers, set }, asking);
}

/** Every row a query means in its order, known once while they are read page after page. */
export function holdCaseload(
  query: CaseloadQuery,
  { set, grouped, total }: Pick<MeantQuery, 'set' | 'total'> & { grouped: GroupedRows | undefined },
  { sqlite }: Asking,
): GroupedRows {
  if (grouped !== undefined) return grouped;
  const { numbers } = orderOfRows(sqlite, sortingOf(query));
  return { numbers: Uint32Array.from(pageOf(numbers, set, 0, total)), groups: [] };
}

/**
 * A window of the rows a query means, in its order and that of its groups; empty values come last whichever way it is
 * sorted.
 */
export async function listCaseload(
  trx: Trx,
  query: CaseloadQuery & Page,
  { set, grouped }: Pick<MeantQuery, 'set'> & { grouped: GroupedRows | undefined },
  { today, sqlite, own }: Asking,
): Promise<CaseloadRow[]> {
  const page =
    grouped === undefined
      ? pageOf(orderOfRows(sqlite, sortingOf(query)).numbers, set, query.offset, query.limit)
      : pageOf(grouped.numbers, undefined, query.offset, query.limit);
  const referrals = referralLabels(own);
  const places = new Map(page.map((rowNumber, place) => [rowNumber, place]));
  const rows = await trx
    .selectFrom('caseloadRow')
    .where('rowNumber', 'in', inJson(page))
    .select(storedColumns)
    .select(['rowNumber', 'caseId', 'alias', 'birthIsGuessed', 'stageSince', 'workerName'])
    .select((row) => isFlagged(row).as('isFlagged'))
    .execute();
  const inOrder: CaseloadRow[] = [];
  for (const one of rows) inOrder[places.get(one.rowNumber) ?? 0] = rowOf(one, today, referrals);
  return inOrder;
}

type Read = Pick<Tables['caseloadRow'], StoredColumn | 'caseId' | 'alias' | 'stageSince' | 'workerName'> &
  Born & { isFlagged: unknown };

function rowOf(
  read: Read & { rowNumber: unknown },
  today: string,
  referrals: Readonly<Record<string, string>>,
): CaseloadRow {
  const { rowNumber: _, birthIsGuessed, stageSince, workerName, isFlagged: flag, ...row } = read;
  const { birthDate, nikState, referral } = row;
  return {
    ...row,
    isFlagged: Boolean(flag),
    ...agePart({ birthDate, birthIsGuessed, leftOn: row.leftOn }, today),
    category: labelOf(ppksCategories, row.category),
    nikState: labelOf(nikStates, nikState),
    referral: referral === null ? null : labelOf(referrals, referral),
    daysInStage: Math.max(0, daysBetween(stageSince, row.leftOn ?? today)),
    worker: workerName,
    thumbnail: null,
  };
}

type Born = Pick<Tables['caseloadRow'], 'birthDate' | 'birthIsGuessed' | 'leftOn'>;

/** A row's age on a day, or when the person left; where only the year of the birth is told, it is guessed. */
function agePart({ birthDate: born, birthIsGuessed, leftOn }: Born, today: string) {
  const birth =
    born?.length === 4 ? { birthDate: null, birthYear: Number(born) } : { birthDate: born, birthYear: null };
  const age = ageOf({ ...birth, birthDateEstimated: birthIsGuessed }, notAfter(today, leftOn));
  return { age: age?.years ?? null, ageInMonths: age?.months ?? null, ageIsGuessed: age?.isGuessed ?? false };
}
