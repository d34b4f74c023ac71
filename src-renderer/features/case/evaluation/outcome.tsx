import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Comparison } from '#domain/results/comparison';
import { processResultChart } from '#domain/results/process-result-chart';
import { formatPercent } from '#domain/words/indonesian';
import { DrawingFigure } from '../../../ui/drawing-figure.tsx';
import classes from './evaluation.module.css';
import { TwoRatings } from './two-ratings.tsx';

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
        <Percent outcome={outcome} />
        <Text className={classes.sentence}>{outcome.sentence}</Text>
        {last && <TwoRatings process={last.process} result={last.result} />}
      </div>
      {last && (
        <figure className={classes.square}>
          <DrawingFigure drawing={processResultChart(rounds, { width: 190, height: 128 })} scale={1.6} />
          <figcaption>Proses × hasil tiap ronde; yang terakhir berisi penuh</figcaption>
        </figure>
      )}
    </section>
  );
}

function Percent({ outcome }: { outcome: Comparison['outcome'] }) {
  const { percent, achieved, planned, notDue } = outcome;
  const due = planned.length - notDue.length;
  const says = `tercapai: ${achieved.length} dari ${due} target yang sudah waktunya`;
  return (
    <p className={classes.percent}>
      {percent === null ? '–' : formatPercent(percent)}
      <span>{percent === null ? 'Persentase belum dihitung' : says}</span>
    </p>
  );
}
