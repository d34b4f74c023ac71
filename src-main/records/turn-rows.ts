import { sql } from 'kysely';
import type { Trx } from '#database/connect';
import { inJson } from '#database/in-json';
import type { Tables } from '#database/tables';
import { type Turn, type TurningFigures, turnColumns, turnsOf } from './figures-ahead.ts';

/** A case whose figures have turned with the day, and what was foreseen of it. */
export type TurnedRow = { caseId: string; figuresFrom: string; figuresAhead: string | null };
/** A case whose figures are those of a later day, and what is known of the days before. */
type LaterRow = TurnedRow & { figuresBehind: string | null };

/** What a turn took away: since when the figures stood before, what they were, and the duties that ended. */
type Past = { from: string; was: TurningFigures; turns: Turn[]; ended: Tables['duty'][] };

/** How a row turns: its figures, since when, and what is left to come. */
type TurningRow = { caseId: string; figures: TurningFigures; from: string; ahead: Turn[] };
type ForeseenRow = TurningRow & { turns: Turn[]; ended: string[] };
type ReturningRow = TurningRow & { behind: Past[]; revived: Tables['duty'][] };

/** The cases whose figures do not hold any more on a day. */
export const listTurned = (trx: Trx, today: string): Promise<TurnedRow[]> =>
  trx
    .selectFrom('caseloadRow')
    .where(({ eb, or }) => or([eb('figuresUntil', '<=', today), eb('figuresFrom', '>', today)]))
    .select(['caseId', 'figuresFrom', 'figuresAhead'])
    .execute();

/** The cases whose figures do not hold yet on a day: the clock was set back. */
export const listLater = (trx: Trx, today: string): Promise<LaterRow[]> =>
  trx
    .selectFrom('caseloadRow')
    .where('figuresFrom', '>', today)
    .select(['caseId', 'figuresFrom', 'figuresAhead', 'figuresBehind'])
    .execute();

/** What a row becomes by the day alone; undefined where its case is to be read anew. */
export function turnOn(today: string, row: TurnedRow): ForeseenRow | undefined {
  const turns = turnsOf(row.figuresAhead);
  const come = turns?.filter(({ on }) => on <= today) ?? [];
  const turn = come.at(-1);
  if (row.figuresFrom > today || turns === undefined || turn === undefined) return undefined;
  const told = come.flatMap(({ becomes }) => becomes ?? []);
  const last = told.at(-1);
  if (last === undefined || told.length < come.length) return undefined;
  const ended = told.flatMap(({ ended: some }) => some);
  const ahead = turns.slice(come.length);
  return { caseId: row.caseId, figures: last.figures, from: turn.on, ahead, turns: come, ended };
}

/** What a row was before the days that are to come once more; undefined where its case is to be read anew. */
export function turnBackTo(today: string, row: LaterRow): ReturningRow | undefined {
  const behind = row.figuresBehind === null ? [] : (JSON.parse(row.figuresBehind) as Past[]);
  const at = behind.findLastIndex(({ from }) => from <= today);
  const undone = at < 0 ? [] : behind.slice(at);
  const [first] = undone;
  const ahead = turnsOf(row.figuresAhead);
  if (first === undefined || ahead === undefined) return undefined;
  return {
    ...{ caseId: row.caseId, figures: first.was, from: first.from },
    ahead: [...undone.flatMap(({ turns }) => turns), ...ahead],
    behind: behind.slice(0, at),
    revived: undone.flatMap(({ ended }) => ended),
  };
}

/** Turns rows as it was foreseen, all in a few statements, and keeps what they were. */
export async function turnRows(trx: Trx, rows: readonly ForeseenRow[]): Promise<void> {
  const ids = inJson(rows.map(({ caseId }) => caseId));
  const keys = inJson(rows.flatMap(({ ended }) => ended));
  const before = await trx.selectFrom('caseloadRow').where('caseId', 'in', ids).selectAll().execute();
  const ended = await trx.deleteFrom('duty').where('key', 'in', keys).returningAll().execute();
  const known = new Map(before.map((row) => [row.caseId, row]));
  const endedOf = Map.groupBy(ended, ({ caseId }) => caseId);
  const turned = rows.map((row) => {
    const { figuresFrom, figuresBehind, stage, stageSince, nextDueOn, nextDueWhat, percentAchieved } =
      known.get(row.caseId) ?? gone(row);
    const past: Past = {
      ...{ from: figuresFrom, turns: row.turns, ended: endedOf.get(row.caseId) ?? [] },
      was: { stage, stageSince, nextDueOn, nextDueWhat, percentAchieved },
    };
    return { ...row, behind: [...(JSON.parse(figuresBehind ?? '[]') as Past[]), past] };
  });
  await writeTurned(trx, turned);
}

/** Puts rows back to what they were, all in a few statements. */
export async function turnBack(trx: Trx, rows: readonly ReturningRow[]): Promise<void> {
  await writeTurned(trx, rows);
  for (const duty of rows.flatMap(({ revived }) => revived))
    await trx
      .insertInto('duty')
      .values(duty)
      .onConflict((known) => known.doNothing())
      .execute();
}

async function writeTurned(trx: Trx, rows: readonly (TurningRow & { behind: Past[] })[]): Promise<void> {
  const values = rows.map(({ caseId, figures, from, ahead, behind }) => {
    const { stage, stageSince, nextDueOn, nextDueWhat, percentAchieved } = figures;
    const { figuresUntil, figuresAhead } = turnColumns(ahead);
    return sql`(${caseId}, ${stage}, ${stageSince}, ${nextDueOn}, ${nextDueWhat}, ${percentAchieved},
      ${from}, ${figuresUntil}, ${figuresAhead}, ${behind.length === 0 ? null : JSON.stringify(behind)})`;
  });
  await sql`
    with turned (case_id, stage, stage_since, next_due_on, next_due_what, percent_achieved, figures_from, figures_until,
      figures_ahead, figures_behind) as (values ${sql.join(values)})
    update caseload_row set stage = turned.stage, stage_since = turned.stage_since, next_due_on = turned.next_due_on,
      next_due_what = turned.next_due_what, percent_achieved = turned.percent_achieved,
      figures_from = turned.figures_from, figures_until = turned.figures_until, figures_ahead = turned.figures_ahead,
      figures_behind = turned.figures_behind
    from turned where caseload_row.case_id = turned.case_id`.execute(trx);
  await sql`
    update case_file set stage = row.stage, stage_since = row.stage_since from caseload_row as row
    where row.case_id = case_file.id and case_file.id in ${inJson(rows.map(({ caseId }) => caseId))}
      and (row.stage <> case_file.stage or row.stage_since <> case_file.stage_since)`.execute(trx);
}

function gone({ caseId }: TurningRow): never {
  throw new Error(`the row of ${caseId} was there when it was to be turned`);
}
