import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { firstDayOf, formatMonth, lastDayOf } from '#domain/months/month';
import { standingCodes } from '#domain/months/standing';
import { formatNumber } from '#domain/words/indonesian';
import type { Client } from '../../core/client.ts';
import classes from './glance.module.css';

type Months = Awaited<ReturnType<Client['home']['glance']>>['months'];

const [width, height, foot, top] = [396, 128, 18, 14];
/** Whoever is not a candidate any more. */
const served = standingCodes.filter((standing) => standing !== 'candidate');
const kinds = { came: 'Masuk', left: 'Keluar' } as const;
const marks = [
  { kind: 'came', by: 'admitted' },
  { kind: 'left', by: 'left' },
] as const;

/** Who came and left in twelve months, side by side; each mark opens its people, and the numbers are a table behind it. */
export function ComingAndGoing({ months }: { months: Months }) {
  const most = Math.max(1, ...months.flatMap(({ came, left }) => [came, left]));
  const step = width / months.length;
  const tall = (count: number) => (count / most) * (height - foot - top);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing of links is no fieldset */}
      <svg
        className={classes.chart}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label="Masuk dan keluar tiap bulan"
      >
        <line x1={0} x2={width} y1={height - foot} y2={height - foot} className={classes.axis} />
        {months.map(({ month, ...counts }, at) => (
          <g key={month} transform={`translate(${at * step} 0)`}>
            {marks.map(({ kind, by }, side) => (
              <Link
                key={kind}
                to="/kasus"
                search={{
                  q: {
                    status: 'all',
                    standings: served,
                    period: { by, from: firstDayOf(month), to: lastDayOf(month) },
                  },
                }}
                aria-label={`${kinds[kind]} ${formatMonth(month)}: ${formatNumber(counts[kind])}`}
                className={classes.column}
              >
                <rect
                  x={2 + (side * (step - 4)) / 2}
                  width={(step - 4) / 2}
                  height={height - foot}
                  className={classes.reach}
                />
                <rect
                  x={4 + (side * (step - 6)) / 2}
                  y={height - foot - tall(counts[kind])}
                  width={(step - 10) / 2}
                  height={tall(counts[kind])}
                  className={classes[kind]}
                />
                {counts[kind] > 0 && (
                  <text
                    x={4 + (side * (step - 6)) / 2 + (step - 10) / 4}
                    y={height - foot - tall(counts[kind]) - 3}
                    className={classes.number}
                  >
                    {formatNumber(counts[kind])}
                  </text>
                )}
              </Link>
            ))}
            <text x={step / 2} y={height - 4} className={classes.month}>
              {formatMonth(month).slice(0, 3)}
            </text>
          </g>
        ))}
      </svg>
      <div className={classes.legend} aria-hidden="true">
        <span className={classes.came} /> masuk <span className={classes.left} /> keluar
      </div>
      <VisuallyHidden>
        <table>
          <caption>Masuk dan keluar tiap bulan</caption>
          <thead>
            <tr>
              <th scope="col">Bulan</th>
              <th scope="col">Masuk</th>
              <th scope="col">Keluar</th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, came, left }) => (
              <tr key={month}>
                <th scope="row">{formatMonth(month)}</th>
                <td>{came}</td>
                <td>{left}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </>
  );
}
