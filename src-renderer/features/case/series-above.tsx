import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatCivilDate } from '#domain/civil-date';
import type { Draft } from '#domain/fields/field';
import { type Series, sayMeasurement, sayScore } from '#domain/results/series';
import { seriesChart, spanOf } from '#domain/results/series-chart';
import { orpc } from '../../core/client.ts';
import { DrawingFigure } from '../../ui/drawing-figure.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import classes from './series.module.css';
import { Summary } from './summary.tsx';
import type { ShownForm } from './tabs.ts';

/** The scores of a case over time, over the list of what was measured; out of the way while somebody writes. */
function SeriesAbove({ overview: { caseId }, open }: ShownForm) {
  const { data, error, refetch } = useQuery(orpc.series.list.queryOptions({ input: { caseId } }));
  if (open !== undefined) return null;
  if (data === undefined) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  const drawn = data.series.filter(({ points }) => points.length > 1);
  if (drawn.length === 0) return null;
  const span = spanOf(drawn, data.marks);
  return (
    <section className={classes.series} aria-label="Skor dari waktu ke waktu">
      <Title order={2}>Skor dari waktu ke waktu</Title>
      <p className={classes.legend}>
        R1, R2: ronde evaluasi. Garis kecil pada sumbu: hari dengan catatan intervensi.
      </p>
      <div className={classes.charts}>
        {drawn.map((series) => (
          <figure key={series.id}>
            <figcaption>
              {series.label}
              {series.scale && (
                <span>
                  {series.scale.better === 'more' ? 'makin tinggi makin baik' : 'makin rendah makin baik'}
                </span>
              )}
            </figcaption>
            <DrawingFigure
              drawing={seriesChart(series, data.marks, span, { width: 340, height: 128 })}
              scale={1.35}
            />
            <p className={classes.said}>{sayLast(series)}</p>
          </figure>
        ))}
      </div>
    </section>
  );
}

function sayLast({ scale, points }: Series): string {
  const last = points.at(-1);
  return last === undefined
    ? ''
    : `Terakhir ${formatCivilDate(last.on, 'short')}: ${sayScore(scale, last.value)}`;
}

/** How measurements are written and read: their scores over time, then each as a row. */
export const measurements = {
  part: 'Pengukuran',
  completeLabel: 'Simpan pengukuran' as const,
  above: SeriesAbove,
  list: {
    addLabel: 'Catat pengukuran',
    emptyTodo: 'Catat skor instrumen (ASI, SDQ, GDS-15, dan lain-lain) kapan saja; artinya terbaca otomatis.',
    summary: (answers: Draft) => {
      const { instrument, scores } = sayMeasurement(answers);
      return <Summary title={instrument} text={scores} />;
    },
  },
};
