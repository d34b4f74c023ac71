import { type SelectQueryBuilder, sql } from 'kysely';
import type { CaseloadColumn, CaseloadQuery, CaseloadRow } from '#contract/caseload';
import type { Trx } from '#database/connect';
import { matchWords } from '#database/match-words';
import type { Tables } from '#database/tables';
import { daysBetween } from '#domain/civil-date';
import { labelOf } from '#domain/fields/choice';
import { ppksCategories } from '#domain/lists/ppks-categories';
import { ageInYears } from '#domain/people/age';
import type { Actor } from '#domain/roles';
import { visibleRows } from '#records/visible.queries';

/** The column each grid column sorts by; where the grid shows an age or a span, the date sorts backwards. */
const sortColumns = {
  registerNumber: ['registerNumber', 1],
  caseNumber: ['caseNumber', 1],
  fullName: ['nameKey', 1],
  sex: ['sex', 1],
  age: ['birthDate', -1],
  category: ['category', 1],
  stage: ['stage', 1],
  daysInStage: ['stageSince', -1],
  worker: ['workerName', 1],
  admittedOn: ['admittedOn', 1],
  leftOn: ['leftOn', 1],
  lastNoteOn: ['lastNoteOn', 1],
  nextDueOn: ['nextDueOn', 1],
  percentAchieved: ['percentAchieved', 1],
} as const satisfies Record<CaseloadColumn, readonly [keyof Tables['caseloadRow'], 1 | -1]>;

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
      .$if(query.workerIds.length > 0, (rows) => rows.where('workerId', 'in', query.workerIds))
      .$if(query.period !== undefined, (rows) => within(rows, query.period))
  );
}

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
  const [column, sign] = sortColumns[query.sort.column];
  const direction = (query.sort.direction === 'asc') === (sign === 1) ? 'asc' : 'desc';
  const rows = await matching(trx, query, actor)
    .orderBy(column, (order) => (direction === 'asc' ? order.asc().nullsLast() : order.desc().nullsLast()))
    .orderBy('rowNumber')
    .offset(query.offset)
    .limit(query.limit)
    .selectAll()
    .execute();
  return rows.map((row) => ({
    caseId: row.caseId,
    registerNumber: row.registerNumber,
    caseNumber: row.caseNumber,
    fullName: row.fullName,
    alias: row.alias,
    sex: row.sex,
    ...ageOf(row.birthDate, today),
    category: labelOf(ppksCategories, row.category),
    stage: row.stage,
    daysInStage: Math.max(0, daysBetween(row.stageSince, row.leftOn ?? today)),
    worker: row.workerName,
    admittedOn: row.admittedOn,
    leftOn: row.leftOn,
    lastNoteOn: row.lastNoteOn,
    nextDueOn: row.nextDueOn,
    percentAchieved: row.percentAchieved,
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
