import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Merge } from '#contract/merge';
import { orpc } from '../../core/client.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import { DecideMerge } from '../../parts/decide-merge.tsx';
import { Waiting } from '../../parts/screen-states.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Named } from '../../ui/named.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import table from '../../ui/row-table.module.css';

/** Files that became one, or are proposed to: what waits can be decided here. */
export function Merges() {
  const { data, error, isPending } = useQuery(orpc.merge.list.queryOptions());
  const [chosen, setChosen] = useState<Merge>();
  if (isPending) return <Waiting />;
  return (
    <section aria-labelledby="digabungkan">
      <Title order={2} id="digabungkan" mt="lg" mb={6}>
        Berkas yang digabungkan
      </Title>
      <ErrorNotice error={error} />
      {data?.length === 0 && (
        <NothingHere
          what="Belum ada berkas yang digabungkan."
          todo="Dua berkas satu orang digabungkan dari menu salah satu kasusnya."
        />
      )}
      {data !== undefined && data.length > 0 && (
        <table className={table.table}>
          <thead>
            <tr>
              <th>Tetap</th>
              <th>Masuk ke dalamnya</th>
              <th>Alasan</th>
              <th>Keadaan</th>
              <th aria-label="Tindakan" />
            </tr>
          </thead>
          <tbody>
            {data.map((one) => (
              <Row key={one.mergeId} one={one} onDecide={() => setChosen(one)} />
            ))}
          </tbody>
        </table>
      )}
      {chosen && <DecideMerge one={chosen} onDone={() => setChosen(undefined)} />}
    </section>
  );
}

const outcomes = { done: 'Digabungkan', declined: 'Ditolak', undone: 'Dipisahkan kembali' } as const;

function Row({ one, onDecide }: { one: Merge; onDecide: () => void }) {
  const clock = useWallClock();
  const { outcome, proposedBy, decidedBy, decidedAt, proposedAt } = one;
  return (
    <tr>
      <td>
        <Named name={one.keptName}>
          {one.keptName} ({one.keptNumber})
        </Named>
      </td>
      <td>
        <Named name={one.goneName}>
          {one.goneName} ({one.goneNumber})
        </Named>
      </td>
      <td>{one.reason}</td>
      <td>
        {outcome === null ? 'Menunggu keputusan' : outcomes[outcome]}, {clock.day(decidedAt ?? proposedAt)},
        diusulkan {proposedBy}
        {outcome === null ? '' : decidedBy === null ? ', tanpa orang kedua' : `, diputuskan ${decidedBy}`}
      </td>
      <td>
        {outcome === null && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={`Putuskan penggabungan ${one.goneNumber}`}
            disabled={!one.can.decide.ok}
            title={one.can.decide.why}
            onClick={onDecide}
          >
            Putuskan
          </Button>
        )}
      </td>
    </tr>
  );
}
