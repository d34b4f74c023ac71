import { Anchor } from '@mantine/core';
import { useId, useState } from 'react';
import { formatCivilDate } from '#domain/civil-date';
import { bulletChart, roundsChart } from '#domain/results/attainment-chart';
import type { ComparedRound, ComparedTarget } from '#domain/results/comparison';
import type { TargetMeasures } from '#domain/results/target-measures';
import { formatNumber } from '#domain/words/indonesian';
import table from '../../../ui/comparison-table.module.css';
import { DrawingFigure } from '../../../ui/drawing-figure.tsx';
import { StatusWord } from '../../../ui/status-word.tsx';
import classes from './evaluation.module.css';
import { ValuesOfTarget } from './values-row.tsx';

type Achievement = ComparedTarget['rounds'][number];

/** One target: what was to be achieved, what the last two rounds say, and the way over all of them. */
export function TargetRow(props: {
  target: ComparedTarget;
  measures: TargetMeasures | undefined;
  rounds: readonly ComparedRound[];
  shown: readonly ComparedRound[];
  columns: number;
}) {
  const { target, measures, rounds, shown, columns } = props;
  const [opened, setOpened] = useState<Details>();
  const detailsId = useId();
  const hasValues = measures !== undefined && measures.intervention.length > 0;
  const said = (round: ComparedRound) => target.rounds.find((row) => row.sequence === round.sequence);
  const told = target.rounds.filter((row) => row.evidence || row.obstacle || row.cause);
  return (
    <>
      <tr data-removed={target.removedReason !== undefined || undefined}>
        <td className={table.number}>{target.number}</td>
        <th scope="row" className={table.target}>
          {target.statement}
          <span className={table.indicator}>
            {target.indicator} · tenggat {formatCivilDate(target.dueOn, 'short')}
          </span>
          {target.removedReason && (
            <span className={table.indicator}>Dikeluarkan dari rencana: {target.removedReason}</span>
          )}
          <span className={classes.openers}>
            {told.length > 0 && (
              <Opener of="told" words="bukti dan hambatan" {...{ opened, setOpened, detailsId }} />
            )}
            {hasValues && <Opener of="values" words="grafik nilai" {...{ opened, setOpened, detailsId }} />}
          </span>
        </th>
        <td className={table.way}>
          {formatNumber(target.baseline)} → {formatNumber(target.targetValue)}
          <span className={table.indicator}>{target.unit}</span>
        </td>
        {shown.length === 0 && (
          <td>
            <StatusWord status={target.status} />
          </td>
        )}
        {shown.map((round, index) => (
          <td
            key={round.recordId}
            className={table.round}
            data-last={index === shown.length - 1 || undefined}
          >
            <Said achievement={said(round)} target={target} isLast={index === shown.length - 1} />
          </td>
        ))}
        <td className={table.charts}>
          <DrawingFigure drawing={bulletChart(target, { width: 118, height: 42 })} scale={1.5} />
          <DrawingFigure
            drawing={roundsChart(
              target,
              rounds.map((round) => round.sequence),
              { width: 100, height: 42 },
            )}
            scale={1.5}
          />
        </td>
      </tr>
      {opened && (
        <tr id={detailsId}>
          <td />
          <td colSpan={columns - 1}>
            {opened === 'values' && measures && <ValuesOfTarget measures={measures} />}
            {opened === 'told' && told.map((row) => <Told key={row.sequence} achievement={row} />)}
          </td>
        </tr>
      )}
    </>
  );
}

/** What is shown below a target: what was said of it, or its values over time. */
type Details = 'told' | 'values';

function Opener(props: {
  of: Details;
  words: string;
  opened: Details | undefined;
  setOpened: (opened: Details | undefined) => void;
  detailsId: string;
}) {
  const { of, words, opened, setOpened, detailsId } = props;
  const isOpen = opened === of;
  return (
    <Anchor
      component="button"
      type="button"
      size="xs"
      aria-expanded={isOpen}
      aria-controls={detailsId}
      onClick={() => setOpened(isOpen ? undefined : of)}
    >
      {isOpen ? `Tutup ${words}` : `${words.charAt(0).toUpperCase()}${words.slice(1)}`}
    </Anchor>
  );
}

function Said(props: { achievement: Achievement | undefined; target: ComparedTarget; isLast: boolean }) {
  const { achievement, target, isLast } = props;
  const status = isLast ? target.status : achievement?.status;
  if (status === undefined) return <span className={table.indicator}>tidak dinilai</span>;
  return (
    <>
      {achievement?.value !== undefined && (
        <span className={table.value}>
          {formatNumber(achievement.value)} {achievement.unit ?? target.unit}
        </span>
      )}
      <StatusWord status={status} />
    </>
  );
}

function Told({ achievement }: { achievement: Achievement }) {
  const { sequence, evaluatedOn, evidence, obstacle, cause } = achievement;
  return (
    <p className={classes.told}>
      <strong>
        Ronde {sequence}, {formatCivilDate(evaluatedOn, 'short')}.
      </strong>{' '}
      {[evidence && `Bukti: ${evidence}`, obstacle && `Hambatan: ${obstacle}`, cause && `Sebab: ${cause}`]
        .filter(Boolean)
        .join(' ')}
    </p>
  );
}
