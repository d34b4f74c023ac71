import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { CaseloadQuery, CaseloadRow } from '#contract/caseload';
import { type CaseloadColumn, caseloadColumnCodes } from '#contract/caseload-columns';
import type { Trx } from '#database/connect';
import { matchWords } from '#database/match-words';
import type { Tables } from '#database/tables';
import { daysBetween } from '#domain/civil-date';
import { labelOf } from '#domain/fields/choice';
import { ppksCategories } from '#domain/lists/ppks-categories';
import { ageInYears } from '#domain/people/age';
import type { Actor } from '#domain/roles';
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

/** The rows a query means for an actor: filtered by what they may see, then by what they asked. */
function matching(trx: Trx, query: CaseloadQuery, actor: Actor): Rows {
  const words = matchWords(query.search);
  return (
    visibleRows(trx, actor)
      .$if(words !== undefined, (rows) =>
        rows.where(
          'rowNumber',
          'in',
          sql<number>`(select rowid from caseload_search where caseload_search match ${words})`,
        ),
      )
      // Letters and signs alone leave no word to look for: then nothing matches, rather than everything.
      .$if(words === undefined && query.search.trim() !== '', (rows) => rows.where('rowNumber', '<', 0))
      .$if(query.status !== 'all', (rows) =>
        rows.where('leftOn', query.status === 'open' ? 'is' : 'is not', null),
      )
      .$if(query.stages.length > 0, (rows) => rows.where('stage', 'in', query.stages))
      .$if(query.categories.length > 0, (rows) => rows.where('category', 'in', query.categories))
      .$if(query.standings.length > 0, (rows) => rows.where('standing', 'in', query.standings))
      .$if(query.workerIds.length > 0, (rows) => rows.where(isHeldBy(query.workerIds)))
      .$if(query.period !== undefined, (rows) => within(rows, query.period))
  );
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

/** How many rows a query means. */
export async function countCaseload(trx: Trx, query: CaseloadQuery, actor: Actor): Promise<number> {
  const { total } = await matching(trx, query, actor)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

/** A window of the rows a query means, in its order; empty values come last whichever way it is sorted. */
export async function listCaseload(
  trx: Trx,
  query: CaseloadQuery & { offset: number; limit: number },
  actor: Actor,
  today: string,
): Promise<CaseloadRow[]> {
  const [column, sign] = sortOf(query.sort.column);
  const direction = (query.sort.direction === 'asc') === (sign === 1) ? 'asc' : 'desc';
  const rows = await matching(trx, query, actor)
    .orderBy(column, (order) => (direction === 'asc' ? order.asc().nullsLast() : order.desc().nullsLast()))
    .orderBy('rowNumber')
    .offset(query.offset)
    .limit(query.limit)
    .select(storedColumns)
    .select(['caseId', 'alias', 'birthDate', 'stageSince', 'workerName'])
    .execute();
  return rows.map(({ birthDate, stageSince, workerName, ...row }) => ({
    ...row,
    ...ageOf(birthDate, today),
    category: labelOf(ppksCategories, row.category),
    daysInStage: Math.max(0, daysBetween(stageSince, row.leftOn ?? today)),
    worker: workerName,
  }));
}

/** A row's age on a day: exact by the day of birth, guessed by the year alone. */
function ageOf(born: string | null, today: string): Pick<CaseloadRow, 'age' | 'ageIsGuessed'> {
  const ageIsGuessed = born?.length === 4;
  const birth = ageIsGuessed
    ? { birthDate: null, birthYear: Number(born) }
    : { birthDate: born, birthYear: null };
  return { age: ageInYears({ ...birth, birthDateEstimated: 0 }, today) ?? null, ageIsGuessed };
}
