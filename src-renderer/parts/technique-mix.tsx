import { Title } from '@mantine/core';
import { labelOf } from '#domain/fields/choice';
import { influenceTechniques } from '#domain/lists/influence-techniques';
import { programmeKinds } from '#domain/lists/programme-kinds';
import { situationalTechniques } from '#domain/lists/situational-techniques';
import { mixOutcomes, type TechniqueMix } from '#domain/results/technique-mix';
import { formatNumber } from '#domain/words/indonesian';
import { NothingHere } from '../ui/nothing-here.tsx';
import table from '../ui/row-table.module.css';

const { coerce, ...influence } = influenceTechniques;
const all: Readonly<Record<string, string>> = { ...influence, ...situationalTechniques };

/** Which techniques were used how often, beside what came of it; coercion by itself. */
export function TechniqueMixTable({ mix }: { mix: TechniqueMix }) {
  const used = Object.keys(all).filter((code) => mix.lines.some(({ times }) => times[code] !== undefined));
  return (
    <>
      {mix.lines.length === 0 ? (
        <NothingHere
          what="Belum ada catatan yang menyebut teknik."
          todo="Teknik dipilih pada catatan intervensi; sesudah itu dihitung di sini."
        />
      ) : (
        <MixTable
          label="Teknik menurut program dan hasil"
          lines={mix.lines}
          columns={used.map((code) => [code, shortOf(all[code] ?? code)])}
        />
      )}
      <Title order={3} mt="md" mb={4}>
        Paksaan
      </Title>
      {mix.coercion.length === 0 ? (
        <NothingHere
          what="Tidak ada catatan paksaan."
          todo="Catatan dengan teknik paksaan dihitung di sini, terpisah dari yang lain."
        />
      ) : (
        <MixTable
          label="Paksaan menurut program dan hasil"
          lines={mix.coercion}
          columns={[['coerce', shortOf(coerce)]]}
        />
      )}
    </>
  );
}

/** What stands in brackets behind a technique is left out where columns are narrow. */
const shortOf = (label: string): string => label.replace(/ \(.*\)$/, '');

function MixTable(props: { label: string; lines: TechniqueMix['lines']; columns: [string, string][] }) {
  const { label, lines, columns } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is scrolled by keys as well
    <section className={table.scroll} aria-label={label} tabIndex={0}>
      <table className={table.table} aria-label={label}>
        <thead>
          <tr>
            <th>Program</th>
            <th>Hasil target</th>
            {columns.map(([code, name]) => (
              <th key={code} className={table.figure}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ programme, outcome, times }, index) => (
            <tr key={`${programme} ${outcome}`}>
              {lines[index - 1]?.programme !== programme && (
                <td rowSpan={lines.filter((one) => one.programme === programme).length} width={190}>
                  {programme === null ? 'Di luar kegiatan rencana' : labelOf(programmeKinds, programme)}
                </td>
              )}
              <td className={table.unbroken}>{mixOutcomes[outcome]}</td>
              {columns.map(([code]) => (
                <td key={code} className={table.figure}>
                  {times[code] === undefined ? '–' : formatNumber(times[code])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
