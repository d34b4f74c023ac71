import { Fragment, type KeyboardEvent, useMemo, useRef } from 'react';
import { formatCivilDate } from '#domain/civil-date';
import { asText, type Draft, type Trouble } from '#domain/fields/field';
import { compareOutcomes, type TargetStatus } from '#domain/results/attainment';
import type { ComparedTarget } from '#domain/results/comparison';
import { proposedStatus } from '#domain/results/proposed-status';
import table from '../comparison-table.module.css';
import { useSteadyCalls } from '../use-steady-calls.ts';
import { AchievementRow } from './achievement-row.tsx';
import classes from './achievements.module.css';
import { cellKeys } from './cell-keys.ts';
import { useSurroundings } from './control.ts';

type Achievement = ComparedTarget['rounds'][number];

const nothingBefore: readonly Achievement[] = [];
const nothingSaid: Draft = {};

/** The comparison with this round as its new column: a value and a status a target, walked with the arrow keys. */
export function AchievementTable(props: {
  path: string;
  rows: readonly Draft[];
  /** The targets still in the plan. */
  targets: readonly ComparedTarget[];
  troubles: readonly Trouble[];
  /** The day of the round. */
  day: string;
  onSay: (target: ComparedTarget, answers: Draft) => void;
}) {
  const { path, rows, targets, troubles, day } = props;
  const { onSay } = useSteadyCalls({ onSay: props.onSay });
  const { completed } = useSurroundings();
  const body = useRef<HTMLTableElement>(null);
  // A round that is corrected stands beside those that came before it.
  const on = asText(completed?.evaluatedOn);
  const earlier = useMemo(
    () =>
      new Map(
        targets.map((target) => [
          target,
          target.rounds.filter(({ evaluatedOn }) => on === '' || evaluatedOn < on),
        ]),
      ),
    [targets, on],
  );
  const last = [...earlier.values()].flat().reduce<Achievement | undefined>(later, undefined);
  const goals = [...new Map(targets.map((target) => [target.goalNumber, target.goal]))];
  return (
    <div className={table.scroll}>
      <table
        ref={body}
        className={`${table.table} ${classes.table}`}
        onKeyDown={(event: KeyboardEvent<HTMLElement>) => cellKeys(event, body.current)}
      >
        <caption className={classes.unseen}>
          Capaian ronde ini. Panah atas dan bawah berpindah antartarget, panah kiri dan kanan antara nilai dan
          status.
        </caption>
        <Heads last={last} />
        <tbody>
          {goals.map(([number, goal]) => (
            <Fragment key={number}>
              <tr className={classes.goal}>
                <th scope="rowgroup" colSpan={last ? 6 : 5}>
                  Tujuan {number}: {goal}
                </th>
              </tr>
              {targets
                .filter((target) => target.goalNumber === number)
                .map((target) => {
                  const index = rows.findIndex((row) => row.targetNumber === target.number);
                  return (
                    <AchievementRow
                      key={target.number}
                      target={target}
                      before={earlier.get(target) ?? nothingBefore}
                      lastRound={last?.sequence}
                      path={`${path}.${index === -1 ? `target-${target.number}` : index}`}
                      row={rows[index] ?? nothingSaid}
                      troubles={troubles}
                      day={day}
                      onSay={onSay}
                    />
                  );
                })}
            </Fragment>
          ))}
        </tbody>
      </table>
      <Sum targets={targets} rows={rows} day={day} />
    </div>
  );
}

function Heads({ last }: { last: Achievement | undefined }) {
  return (
    <thead>
      <tr>
        <th scope="col" className={table.number}>
          No
        </th>
        <th scope="col">Target dan indikator</th>
        {last && (
          <th scope="col" className={table.round}>
            Ronde {last.sequence}
            <span className={table.when}>{formatCivilDate(last.evaluatedOn, 'short')}</span>
          </th>
        )}
        <th scope="col" className={classes.valueCell}>
          Nilai ronde ini
        </th>
        <th scope="col" className={classes.statusCell}>
          Status
        </th>
        <th scope="col" className={classes.chart}>
          Kemajuan
        </th>
      </tr>
    </thead>
  );
}

const later = (one: Achievement | undefined, other: Achievement): Achievement =>
  one === undefined || other.evaluatedOn >= one.evaluatedOn ? other : one;

/** How many are rated, and what the round says of all of them so far. */
function Sum(props: { targets: readonly ComparedTarget[]; rows: readonly Draft[]; day: string }) {
  const { targets, rows, day } = props;
  const statuses = targets.map((target) => {
    const row = rows.find(({ targetNumber }) => targetNumber === target.number);
    const said = asText(row?.status) as TargetStatus | '';
    return {
      number: target.number,
      status: said || (proposedStatus(target, row?.value, day) ?? 'not-rated'),
    };
  });
  const rated = statuses.filter(({ status }) => status !== 'not-rated').length;
  return (
    <p className={classes.sum}>
      <strong>
        Dinilai {rated} dari {targets.length} target.
      </strong>{' '}
      {rated > 0 && compareOutcomes(statuses).sentence}
    </p>
  );
}
