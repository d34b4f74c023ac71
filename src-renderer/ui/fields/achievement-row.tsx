import { Button } from '@mantine/core';
import { memo, useId, useState } from 'react';
import { formatCivilDate } from '#domain/civil-date';
import type { RatedStatus } from '#domain/fields/achievements';
import { asText, type Draft, type Trouble } from '#domain/fields/field';
import { number } from '#domain/fields/number';
import { fromTo } from '#domain/fields/plan-tree';
import { longText } from '#domain/fields/text';
import { bulletChart } from '#domain/results/attainment-chart';
import type { ComparedTarget } from '#domain/results/comparison';
import { proposedStatus } from '#domain/results/proposed-status';
import { formatNumber } from '#domain/words/indonesian';
import table from '../comparison-table.module.css';
import { DrawingFigure } from '../drawing-figure.tsx';
import { StatusWord } from '../status-word.tsx';
import { LevelChoice, StatusChoice } from './achievement-status.tsx';
import classes from './achievements.module.css';
import { troublesAt, useSurroundings } from './control.ts';
import { FieldSlot, FieldSlots } from './field-slot.tsx';

type Achievement = ComparedTarget['rounds'][number];

const valueField = number('Nilai capaian', { min: -1e9, max: 1e9 });
const paragraph = { maxLength: 5_000 };
/** What is said of a target in words, once somebody asks for it. */
const told = {
  evidence: longText('Bukti', paragraph),
  obstacle: longText('Hambatan', paragraph),
  cause: longText('Sebab', paragraph),
};

/**
 * One target: where it was to go, what the round before found, and what this one says. Of many only the one that is typed
 * into is drawn anew.
 */
export const AchievementRow = memo(function AchievementRow(props: {
  target: ComparedTarget;
  /** What earlier rounds say of it, the oldest first. */
  before: readonly Achievement[];
  /** The number of the round before this one; undefined for the first. */
  lastRound: number | undefined;
  path: string;
  row: Draft;
  troubles: readonly Trouble[];
  /** The day of the round. */
  day: string;
  onSay: (target: ComparedTarget, answers: Draft) => void;
}) {
  const { target, before, lastRound, path, row, troubles, day } = props;
  const onSay = (answers: Draft) => props.onSay(target, answers);
  const { formKey, completed, scales } = useSurroundings();
  const [isOpened, setIsOpened] = useState(false);
  const detailsId = useId();
  const said = asText(row.status) as RatedStatus | '';
  const status = said || proposedStatus(target, row.value, day);
  const filled = Object.keys(told).filter((name) => asText(row[name]) !== '').length;
  const isBlamed = Object.keys(told).some((name) => troublesAt(troubles, `${path}.${name}`).length > 0);
  const showsDetails = isOpened || isBlamed;
  const rated = before.find(({ sequence }) => sequence === lastRound);
  const unit = unitIn(target, completed);
  return (
    <>
      <tr aria-label={`Target ${target.number}`} data-path={`${formKey}:${path}`}>
        <td className={table.number}>{target.number}</td>
        <th scope="row" className={table.target}>
          <span className={classes.statement}>{target.statement}</span>
          <span className={table.indicator}>
            {target.indicator}: <strong className={classes.whole}>{fromTo(target)}</strong> ·{' '}
            <span className={classes.whole}>tenggat {formatCivilDate(target.dueOn, 'short')}</span>
          </span>
        </th>
        {lastRound !== undefined && (
          <td className={table.round}>
            <Before rated={rated} unit={target.unit} />
          </td>
        )}
        <td className={classes.valueCell} data-cell="value" data-row={target.number}>
          <FieldSlot
            field={valueField}
            name="value"
            path={`${path}.value`}
            value={row.value}
            troubles={troubles}
            spokenLabel={`Nilai target ${target.number}`}
            onChange={(name, value) => onSay({ [name]: value })}
          />
          {unit !== target.unit && <span className={table.indicator}>{unit}</span>}
        </td>
        <td className={classes.statusCell}>
          <div className={classes.said}>
            <StatusChoice {...{ target, path, row, troubles, day, onSay }} />
            <Button
              size="compact-xs"
              variant={filled > 0 ? 'light' : 'subtle'}
              aria-label={`Bukti dan hambatan target ${target.number}`}
              aria-description={filled > 0 ? `${filled} terisi` : 'kosong'}
              aria-expanded={showsDetails}
              aria-controls={detailsId}
              onClick={() => setIsOpened(!showsDetails)}
            >
              Bukti
            </Button>
          </div>
          <LevelChoice
            scale={scales.get(target.number)}
            number={target.number}
            level={row.level}
            onSay={onSay}
          />
        </td>
        <td className={classes.chart}>
          <DrawingFigure
            drawing={bulletChart(charted(target, before, row.value, status), { width: 118, height: 40 })}
            scale={1.2}
          />
        </td>
      </tr>
      {showsDetails && (
        <InWords
          id={detailsId}
          columns={lastRound === undefined ? 4 : 5}
          {...{ path, row, troubles, onSay }}
        />
      )}
    </>
  );
});

/** Evidence, obstacle and cause, below their target. */
function InWords(props: {
  id: string;
  columns: number;
  path: string;
  row: Draft;
  troubles: readonly Trouble[];
  onSay: (answers: Draft) => void;
}) {
  const { id, columns, path, row, troubles, onSay } = props;
  return (
    <tr id={id}>
      <td />
      <td colSpan={columns}>
        <div className={classes.details}>
          <FieldSlots fields={told} path={path} row={row} troubles={troubles} onSay={onSay} />
        </div>
      </td>
    </tr>
  );
}

/** The target as its chart draws it with this round in it, as it is typed. */
function charted(
  target: ComparedTarget,
  before: readonly Achievement[],
  value: unknown,
  status: RatedStatus | undefined,
): ComparedTarget {
  if (typeof value !== 'number') return { ...target, rounds: [...before] };
  const now = { sequence: 0, evaluatedOn: '', status: status ?? ('not-rated' as const), value };
  return { ...target, status: now.status, rounds: [...before, now] };
}

/** The unit of the round that is corrected; else that of the plan. */
function unitIn({ rounds, unit }: ComparedTarget, completed: Draft | null): string {
  return rounds.find(({ evaluatedOn }) => evaluatedOn === completed?.evaluatedOn)?.unit ?? unit;
}

function Before({ rated, unit }: { rated: Achievement | undefined; unit: string }) {
  if (rated === undefined) return <span className={table.indicator}>tidak dinilai</span>;
  return (
    <>
      {rated.value !== undefined && (
        <span className={table.value}>
          {formatNumber(rated.value)} {rated.unit ?? unit}
        </span>
      )}
      <StatusWord status={rated.status} />
    </>
  );
}
