import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Comparison } from '#domain/comparison';
import { formatPercent } from '#domain/indonesian';
import { ratings } from '#domain/lists/ratings';
import { processByResult } from '#domain/process-by-result';
import { processResultChart } from '#domain/process-result-chart';
import { DrawingFigure } from '../../../ui/drawing-figure.tsx';
import classes from './evaluation.module.css';

/** The comparison in the slides' own sentence, and the process rated apart from the result. */
export function Outcome({ comparison, children }: { comparison: Comparison; children: ReactNode }) {
  const { outcome, rounds } = comparison;
  const last = rounds.at(-1);
  return (
    <section className={classes.outcome} aria-label="Target dan capaian">
      <div>
        <div className={classes.actions}>
          <Title order={2}>Target dan capaian</Title>
          {children}
        </div>
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
          <DrawingFigure drawing={processResultChart(rounds, { width: 150, height: 112 })} scale={1.5} />
          <figcaption>Proses × hasil tiap ronde; ronde terakhir berisi penuh</figcaption>
        </figure>
      )}
    </section>
  );
}
