import { Text } from '@mantine/core';
import type { Comparison } from '#domain/comparison';
import { formatPercent } from '#domain/indonesian';
import { ratings } from '#domain/lists/ratings';
import { processByResult } from '#domain/process-by-result';
import { processResultChart } from '#domain/process-result-chart';
import { DrawingFigure } from '../../../ui/drawing-figure.tsx';
import classes from './evaluation.module.css';

/** The comparison in the slides' own sentence, and the process rated apart from the result. */
export function Outcome({ comparison }: { comparison: Comparison }) {
  const { outcome, rounds } = comparison;
  const last = rounds.at(-1);
  return (
    <section className={classes.outcome} aria-label="Hasil">
      <div>
        <p className={classes.percent}>
          {outcome.percent === null ? '–' : formatPercent(outcome.percent)}
          <span>
            {outcome.percent === null
              ? 'Persentase belum dihitung'
              : `tercapai: ${outcome.achieved.length} dari ${outcome.planned.length - outcome.notDue.length} target yang sudah waktunya`}
          </span>
        </p>
        <Text className={classes.sentence}>{outcome.sentence}</Text>
        {last && (
          <Text mt="sm">
            <strong>
              Proses: {ratings[last.process]}. Hasil: {ratings[last.result]}.
            </strong>{' '}
            {processByResult(last.process, last.result).sentence}
          </Text>
        )}
      </div>
      {last && (
        <figure className={classes.square}>
          <DrawingFigure drawing={processResultChart(rounds, { width: 150, height: 118 })} scale={1.6} />
          <figcaption>Proses × hasil tiap ronde; ronde terakhir berisi penuh</figcaption>
        </figure>
      )}
    </section>
  );
}
