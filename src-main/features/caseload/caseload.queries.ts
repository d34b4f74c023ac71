import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { CaseloadQuery, CaseloadRow } from '#contract/caseload';
import { type CaseloadColumn, caseloadColumnCodes } from '#contract/caseload-columns';
import type { Trx } from '#database/connect';
import { matchWords, type SearchColumn } from '#database/match-words';
import type { Tables } from '#database/tables';
import { addDays, daysBetween, notAfter } from '#domain/civil-date';
import { type CaseNeed, silentDays } from '#domain/duties/case-needs';
import { labelOf } from '#domain/fields/choice';
import { ppksCategories } from '#domain/lists/ppks-categories';
import { ageOf } from '#domain/people/age';
import { nearWays, searchWays } from '#domain/people/search-ways';
import { type Actor, may, type Role } from '#domain/roles';
import { isHeldByNobody, visibleRows } from '#records/visible.queries';

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

type Rows = SelectQueryBuilder<Tables, 'caseloadRow', object>;

/** What was typed in the search box, as the index is asked; it matches nothing when it holds signs alone. */
type Words = { match: string | undefined };

/** How a query is meant: by what it is searched, whether only nearly so, and how many rows that gives. */
type MeantQuery = { words: Words; isNear: boolean; total: number };

/**
 * Finds out how a query is meant. Only where none of the cases an actor sees is found by what was typed, whatever the
 * filters, is it searched for as mistyped or shortened.
 */
export async function meanQuery(trx: Trx, query: CaseloadQuery, asking: Asking): Promise<MeantQuery> {
  const { actor } = asking;
  const columns = columnsSearchedBy(actor.role);
  const words = { match: matchWords(searchWays(query.search), columns) };
  const total = await count(matching(trx, query, asking, words));
  if (total > 0 || words.match === undefined) return { words, isNear: false, total };
  const near = { match: matchWords(nearWays(query.search), columns) };
  const isThere = (await count(found(visibleRows(trx, actor), words, query))) > 0;
  const nearTotal = isThere || near.match === undefined ? 0 : await count(matching(trx, query, asking, near));
  return nearTotal === 0 ? { words, isNear: false, total } : { words: near, isNear: true, total: nearTotal };
}

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

/** Who asks, and on which day. */
type Asking = { actor: Actor; today: string };

/** The rows a query means for an actor: filtered by what they may see, then by what they asked. */
function matching(trx: Trx, query: CaseloadQuery, { actor, today }: Asking, words: Words): Rows {
  return found(visibleRows(trx, actor), words, query)
    .$if(query.status !== 'all', (rows) =>
      rows.where('leftOn', query.status === 'open' ? 'is' : 'is not', null),
    )
    .$if(query.stages.length > 0, (rows) => rows.where('stage', 'in', query.stages))
    .$if(query.categories.length > 0, (rows) => rows.where('category', 'in', query.categories))
    .$if(query.standings.length > 0, (rows) => rows.where('standing', 'in', query.standings))
    .$if(query.needs.length > 0 && may(actor.role, 'narrative.read'), (rows) =>
      rows.where(needsAny(query.needs, today)),
    )
    .$if(query.workerIds.length > 0, (rows) => rows.where(isHeldBy(query.workerIds)))
    .$if(query.period !== undefined, (rows) => within(rows, query.period));
}

type Row = ExpressionBuilder<Tables, 'caseloadRow'>;

const isFlagged = ({ exists, selectFrom }: Row) =>
  exists(
    selectFrom('duty')
      .whereRef('duty.caseId', '=', 'caseloadRow.caseId')
      .where('duty.kind', '=', 'flag')
      .select('duty.key'),
  );

/** Whom somebody may be forgetting, by any of the ways in which one is. */
const needsAny = (needs: readonly CaseNeed[], today: string) => (row: Row) => {
  const silentSince = addDays(today, -silentDays);
  const plan = row
    .selectFrom('formRecord')
    .whereRef('formRecord.caseId', '=', 'caseloadRow.caseId')
    .where('formRecord.form', '=', 'planning')
    .select('formRecord.id');
  const ways = {
    flagged: () => isFlagged(row),
    overdue: () => row('nextDueOn', '<', today),
    'no-note': () =>
      row.and([
        row('admittedOn', '<', silentSince),
        row.or([row('lastNoteOn', 'is', null), row('lastNoteOn', '<', silentSince)]),
      ]),
    'no-plan': () => row.not(row.exists(plan)),
  } satisfies Record<CaseNeed, unknown>;
  return row.or(needs.map((need) => ways[need]()));
};

function found(rows: Rows, { match }: Words, { search }: CaseloadQuery): Rows {
  if (match === undefined) {
    // Letters and signs alone leave no word to look for: then nothing matches, rather than everything.
    return search.trim() === '' ? rows : rows.where('rowNumber', '<', 0);
  }
  const rowNumbers = sql<number>`(select rowid from caseload_search where caseload_search match ${match})`;
  return rows.where('rowNumber', 'in', rowNumbers);
}

/** Held by one of these; `nobody`: by no one who still works here. */
const isHeldBy = (workerIds: readonly string[]) => (row: ExpressionBuilder<Tables, 'caseloadRow'>) =>
  row.or([row('workerId', 'in', workerIds), ...(workerIds.includes('nobody') ? [isHeldByNobody(row)] : [])]);

function within(rows: Rows, period: CaseloadQuery['period']): Rows {
  const { by, from, to } = period ?? { by: 'admitted', from: '', to: '' };
  if (by === 'resident') {
    return rows
      .where('admittedOn', '<=', to)
      .where(({ eb, or }) => or([eb('leftOn', 'is', null), eb('leftOn', '>', from)]));
  }
  const column = ({ admitted: 'admittedOn', left: 'leftOn', due: 'nextDueOn' } as const)[by];
  return rows.where(column, '>=', from).where(column, '<=', to);
}

async function count(rows: Rows): Promise<number> {
  const { total } = await rows
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

/** A window of the rows a query means, in its order; empty values come last whichever way it is sorted. */
export async function listCaseload(
  trx: Trx,
  query: CaseloadQuery & { offset: number; limit: number; words: Words },
  asking: Asking,
): Promise<CaseloadRow[]> {
  const { today } = asking;
  const [column, sign] = sortOf(query.sort.column);
  const direction = (query.sort.direction === 'asc') === (sign === 1) ? 'asc' : 'desc';
  const rows = await matching(trx, query, asking, query.words)
    .orderBy(column, (order) => (direction === 'asc' ? order.asc().nullsLast() : order.desc().nullsLast()))
    .orderBy('rowNumber')
    .offset(query.offset)
    .limit(query.limit)
    .select(storedColumns)
    .select(['caseId', 'alias', 'birthDate', 'birthIsGuessed', 'stageSince', 'workerName'])
    .select((row) => isFlagged(row).as('isFlagged'))
    .execute();
  return rows.map(({ birthDate, birthIsGuessed, stageSince, workerName, isFlagged: flag, ...row }) => ({
    ...row,
    isFlagged: Boolean(flag),
    ...agePart({ birthDate, birthIsGuessed, leftOn: row.leftOn }, today),
    category: labelOf(ppksCategories, row.category),
    daysInStage: Math.max(0, daysBetween(stageSince, row.leftOn ?? today)),
    worker: workerName,
  }));
}

type Born = Pick<Tables['caseloadRow'], 'birthDate' | 'birthIsGuessed' | 'leftOn'>;

/** A row's age on a day, or when the person left; where only the year of the birth is told, it is guessed. */
function agePart({ birthDate: born, birthIsGuessed, leftOn }: Born, today: string) {
  const birth =
    born?.length === 4 ? { birthDate: null, birthYear: Number(born) } : { birthDate: born, birthYear: null };
  const age = ageOf({ ...birth, birthDateEstimated: birthIsGuessed }, notAfter(today, leftOn));
  return { age: age?.years ?? null, ageInMonths: age?.months ?? null, ageIsGuessed: age?.isGuessed ?? false };
}
