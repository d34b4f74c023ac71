import { Anchor, Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Merge } from '#contract/merge';
import { orpc } from '../../core/client.ts';
import { DecideMerge } from '../../parts/decide-merge.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Named } from '../../ui/named.tsx';
import table from '../../ui/row-table.module.css';
import classes from './home.module.css';

/** Proposals that two files become one, for whoever may decide; what differs between them is read on their own page. */
export function MergesToDecide() {
  const { data, error } = useQuery(orpc.merge.list.queryOptions());
  const [chosen, setChosen] = useState<Merge>();
  const waiting = data?.filter(({ outcome }) => outcome === null) ?? [];
  if (waiting.length === 0) return <ErrorNotice error={error} />;
  return (
    <section className={classes.section} aria-labelledby="penggabungan">
      <Title order={2} id="penggabungan" mb={6}>
        Penggabungan berkas yang menunggu keputusan
      </Title>
      <table className={table.table}>
        <thead>
          <tr>
            <th>Tetap</th>
            <th>Masuk ke dalamnya</th>
            <th>Alasan</th>
            <th>Oleh</th>
            <th aria-label="Tindakan" />
          </tr>
        </thead>
        <tbody>
          {waiting.map((one) => (
            <tr key={one.mergeId}>
              <td className={table.unbroken}>
                <Named name={one.keptName}>
                  <Anchor renderRoot={(props) => <Link to="/kasus/pembetulan" {...props} />}>
                    {one.keptName}
                  </Anchor>
                </Named>
                <Text size="sm" c="dimmed">
                  {one.keptNumber}
                </Text>
              </td>
              <td className={table.unbroken}>
                <Named name={one.goneName}>{one.goneName}</Named>
                <Text size="sm" c="dimmed">
                  {one.goneNumber}
                </Text>
              </td>
              <td className={classes.clipped} title={one.reason}>
                {one.reason}
              </td>
              <td className={table.unbroken}>
                <Named name={one.proposedBy}>{one.proposedBy}</Named>
              </td>
              <td>
                <Button
                  variant="default"
                  size="compact-sm"
                  disabled={!one.can.decide.ok}
                  title={one.can.decide.why}
                  aria-label={`Putuskan penggabungan ${one.goneNumber}`}
                  onClick={() => setChosen(one)}
                >
                  Putuskan
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {chosen && <DecideMerge one={chosen} onDone={() => setChosen(undefined)} />}
    </section>
  );
}
