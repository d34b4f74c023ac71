import { Anchor, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { GapCase, Gaps } from '#contract/resource';
import { formatCivilDate, isCivilDate } from '#domain/civil-date';
import { resourceNeeds } from '#domain/lists/resource-needs';
import { gapFigures } from '#domain/resources/gaps';
import { linkStates } from '#domain/resources/link-steps';
import { orpc } from '../../core/client.ts';
import { addressOf } from '../../parts/case-tabs.ts';
import { Unread } from '../../parts/screen-states.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import table from '../../ui/row-table.module.css';

/** The links that one number counts, each opening in its case; nothing while no number was chosen. */
export function GapCases({ period, tables }: { period: string; tables: Gaps['tables'] }) {
  const { menurut: by, baris: key, angka: figure } = useSearch({ from: '/kebijakan' });
  if (by === undefined || key === undefined || figure === undefined) return null;
  const row = tables.find((one) => one.by === by)?.rows.find((one) => one.key === key);
  return (
    <section id="kasus" className={table.scroll}>
      <Title order={2} size="h4" mb={6}>
        {gapFigures[figure]}: {row?.label ?? ''}
      </Title>
      <Listed input={{ period, by, key, figure }} />
    </section>
  );
}

function Listed({ input }: { input: Parameters<typeof orpc.resource.gapCases.queryOptions>[0]['input'] }) {
  const cases = useQuery(orpc.resource.gapCases.queryOptions({ input }));
  if (cases.data === undefined) return <Unread query={cases} />;
  if (cases.data.length === 0)
    return <NothingHere what="Tidak ada kaitan yang demikian." todo="Tekan angka lain di atas." />;
  return (
    <table className={table.table} aria-label="Kaitan yang dihitung">
      <thead>
        <tr>
          <th>No. register</th>
          <th>Nama</th>
          <th>Kebutuhan</th>
          <th>Sumber</th>
          <th>Keadaan sekarang</th>
          <th>Pekerja sosial</th>
        </tr>
      </thead>
      <tbody>
        {cases.data.map((one) => (
          <Row key={one.recordId} {...one} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ caseId, recordId, registerNumber, name, need, source, state, stateOn, worker }: GapCase) {
  return (
    <tr>
      <td className={table.unbroken}>{registerNumber}</td>
      <td>
        <Anchor renderRoot={(props) => <Link {...addressOf(caseId, 'resourceLink', recordId)} {...props} />}>
          {name}
        </Anchor>
      </td>
      <td>{resourceNeeds[need]}</td>
      <td>{source}</td>
      <td>
        {linkStates[state]}
        {isCivilDate(stateOn) ? ` ${formatCivilDate(stateOn, 'short')}` : ''}
      </td>
      <td>{worker}</td>
    </tr>
  );
}
