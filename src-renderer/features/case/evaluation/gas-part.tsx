import { Title } from '@mantine/core';
import { formatCivilDate } from '#domain/civil-date';
import { signed } from '#domain/fields/gas-scale';
import { describedLevels, type Gas, sayRemovedScales } from '#domain/results/gas-rounds';
import table from '../../../ui/comparison-table.module.css';
import { NothingHere } from '../../../ui/nothing-here.tsx';
import classes from './evaluation.module.css';

/** Goal Attainment Scaling beside the achievements: T of each round, and the level of each target in it. */
export function GasPart({ gas }: { gas: Gas }) {
  const { targets, rounds, removed } = gas;
  const shown = rounds.slice(-3);
  return (
    <section aria-label="Skala pencapaian (GAS)">
      <Title order={2}>Skala pencapaian (GAS)</Title>
      {shown.length === 0 && (
        <NothingHere
          what="Belum ada ronde evaluasi."
          todo="Nilai T tampil di sini sesudah ronde pertama disimpan."
        />
      )}
      {shown.map((round) => (
        <p key={round.sequence} className={classes.told}>
          <strong>
            Ronde {round.sequence}, {formatCivilDate(round.evaluatedOn, 'short')}.
          </strong>{' '}
          {round.sentence}
        </p>
      ))}
      {removed.length > 0 && <p className={classes.told}>{sayRemovedScales(removed)}</p>}
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col" className={table.number}>
                No
              </th>
              <th scope="col">Target dan tingkatnya</th>
              {shown.map(({ sequence }) => (
                <th scope="col" key={sequence}>
                  Ronde {sequence}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {targets.map(({ number, statement, scale }, index) => (
              <tr key={number}>
                <td className={table.number}>{number}</td>
                <th scope="row" className={table.target}>
                  {statement}
                  {scale.weight !== undefined && (
                    <span className={table.indicator}>Bobot {scale.weight}</span>
                  )}
                  {describedLevels(scale).map(([level, words]) => (
                    <span key={level} className={table.indicator}>
                      {signed(level)}: {words}
                    </span>
                  ))}
                </th>
                {shown.map(({ sequence, levels }) => (
                  <td key={sequence}>
                    <strong>{levels[index] == null ? '–' : signed(String(levels[index]))}</strong>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
