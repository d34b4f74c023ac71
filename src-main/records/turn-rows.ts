import { sql } from 'kysely';
import type { Trx } from '#database/connect';
import { type Turn, turnColumns, turnsOf } from './figures-ahead.ts';

/** A case whose figures have turned with the day, and what was foreseen of it. */
export type TurnedRow = { caseId: string; figuresFrom: string; figuresAhead: string | null };
/** How a row turns, and what is left to come. */
type TurningRow = { caseId: string; turn: Turn; becomes: NonNullable<Turn['becomes']>; later: Turn[] };

/** The cases whose figures do not hold on a day. */
export async function listTurned(trx: Trx, today: string): Promise<TurnedRow[]> {
  return await trx
    .selectFrom('caseloadRow')
    .where(({ eb, or }) => or([eb('figuresUntil', '<=', today), eb('figuresFrom', '>', today)]))
    .select(['caseId', 'figuresFrom', 'figuresAhead'])
    .execute();
}

/** What a row becomes by the day alone; undefined where its case is to be read anew. */
export function turnOn(today: string, row: TurnedRow): TurningRow | undefined {
  const { caseId } = row;
  const turns = turnsOf(row.figuresAhead);
  const come = turns?.filter(({ on }) => on <= today) ?? [];
  const turn = come.at(-1);
  if (row.figuresFrom > today || turns === undefined || turn === undefined) return undefined;
  const told = come.flatMap(({ becomes }) => becomes ?? []);
  const last = told.at(-1);
  if (last === undefined || told.length < come.length) return undefined;
  const becomes = { ...last, ended: told.flatMap(({ ended }) => ended) };
  return { caseId, turn, becomes, later: turns.slice(come.length) };
}

/** Turns rows as it was foreseen, all in a few statements. */
export async function turnRows(trx: Trx, rows: readonly TurningRow[]): Promise<void> {
  const values = rows.map(({ caseId, turn, becomes, later }) => {
    const { stage, stageSince, nextDueOn, nextDueWhat, percentAchieved } = becomes.figures;
    const { figuresUntil, figuresAhead } = turnColumns(later);
    return sql`(${caseId}, ${stage}, ${stageSince}, ${nextDueOn}, ${nextDueWhat}, ${percentAchieved},
      ${turn.on}, ${figuresUntil}, ${figuresAhead})`;
  });
  await sql`
    with turned (case_id, stage, stage_since, next_due_on, next_due_what, percent_achieved, figures_from, figures_until,
      figures_ahead) as (values ${sql.join(values)})
    update caseload_row set stage = turned.stage, stage_since = turned.stage_since, next_due_on = turned.next_due_on,
      next_due_what = turned.next_due_what, percent_achieved = turned.percent_achieved,
      figures_from = turned.figures_from, figures_until = turned.figures_until, figures_ahead = turned.figures_ahead
    from turned where caseload_row.case_id = turned.case_id`.execute(trx);
  const ids = rows.map(({ caseId }) => caseId);
  await sql`
    update case_file set stage = row.stage, stage_since = row.stage_since from caseload_row as row
    where row.case_id = case_file.id and case_file.id in (select value from json_each(${JSON.stringify(ids)}))
      and (row.stage <> case_file.stage or row.stage_since <> case_file.stage_since)`.execute(trx);
  const ended = rows.flatMap(({ becomes }) => becomes.ended);
  await sql`delete from duty where key in (select value from json_each(${JSON.stringify(ended)}))`.execute(
    trx,
  );
}
