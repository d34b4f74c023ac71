import { Fragment } from 'react';
import { formatCivilDate } from '#domain/civil-date';
import type { ComparedRound, Comparison } from '#domain/results/comparison';
import type { TargetMeasures } from '#domain/results/target-measures';
import table from '../../../ui/comparison-table.module.css';
import { StatusWord } from '../../../ui/status-word.tsx';
import { TargetRow } from './target-row.tsx';

/** Every target of the plan beside its achievement: the round before last, the last, and the way over all. */
export function ComparisonTable(props: { comparison: Comparison; measures: readonly TargetMeasures[] }) {
  const { comparison, measures } = props;
  const { rounds, targets, unplanned } = comparison;
  const shown = rounds.slice(-2);
  const goals = [...new Map(targets.map((target) => [target.goalNumber, target.goal]))];
  const columns = 4 + Math.max(1, shown.length);
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <caption>
          Kemajuan: dari nilai awal (kiri) menuju target (garis tebal). Tiap ronde: garis putus-putus adalah
          target, titik penuh berarti tercapai.
        </caption>
        <thead>
          <tr>
            <th scope="col" className={table.number}>
              No
            </th>
            <th scope="col">Target dan indikator</th>
            <th scope="col" className={table.way}>
              Awal → target
            </th>
            <RoundHeads shown={shown} />
            <th scope="col" className={table.charts}>
              <span>Kemajuan</span> <span>Tiap ronde</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {goals.map(([number, goal]) => (
            <Fragment key={number}>
              <tr className={table.goal}>
                <th scope="rowgroup" colSpan={columns}>
                  Tujuan {number}: {goal}
                </th>
              </tr>
              {targets
                .filter((target) => target.goalNumber === number)
                .map((target) => (
                  <TargetRow
                    key={target.number}
                    target={target}
                    measures={measures.find(({ number }) => number === target.number)}
                    rounds={rounds}
                    shown={shown}
                    columns={columns}
                  />
                ))}
            </Fragment>
          ))}
          {unplanned.length > 0 && (
            <tr className={table.goal}>
              <th scope="rowgroup" colSpan={columns}>
                Di luar rencana (tidak dihitung)
              </th>
            </tr>
          )}
          {unplanned.map((row) => (
            <tr key={`${row.sequence} ${row.statement}`}>
              <td className={table.number} />
              <td colSpan={2}>{row.statement}</td>
              <td colSpan={columns - 3}>
                <StatusWord status="unplanned" /> pada ronde {row.sequence},{' '}
                {formatCivilDate(row.evaluatedOn, 'short')}
                {row.evidence && `. Bukti: ${row.evidence}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RoundHeads({ shown }: { shown: readonly ComparedRound[] }) {
  if (shown.length === 0) return <th scope="col">Status</th>;
  return shown.map((round, index) => (
    <th
      scope="col"
      key={round.recordId}
      className={table.round}
      data-last={index === shown.length - 1 || undefined}
    >
      Ronde {round.sequence}
      {round.kind === 'final' && ' (akhir)'}
      <span className={table.when}>{formatCivilDate(round.evaluatedOn, 'short')}</span>
    </th>
  ));
}
