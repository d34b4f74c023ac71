import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DutyEvent } from '#contract/duty';
import { formatCivilDate } from '#domain/civil-date';
import { dutyActs } from '#domain/duties/duty';
import { orpc } from '../../core/client.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import { DutyActDialog } from '../../parts/duty/duty-act-dialog.tsx';
import { Named } from '../../ui/named.tsx';
import table from '../../ui/row-table.module.css';
import classes from './case.module.css';

/** What was said of the duties of a case, the latest first; what was ended by mistake is opened again here. */
export function DutyEvents({ caseId }: { caseId: string }) {
  const clock = useWallClock();
  const { data } = useQuery(orpc.duty.ofCase.queryOptions({ input: { caseId } }));
  const [chosen, setChosen] = useState<DutyEvent>();
  if (!data?.events.length) return null;
  return (
    <section className={classes.block}>
      <Title order={2} mb={6}>
        Tugas yang diakhiri, ditunda, atau diserahkan
      </Title>
      <table className={table.table} aria-label="Riwayat tugas">
        <thead>
          <tr>
            <th>Waktu</th>
            <th>Oleh</th>
            <th>Tugas</th>
            <th>Apa</th>
            <th aria-label="Tindakan" />
          </tr>
        </thead>
        <tbody>
          {data.events.map((event) => (
            <tr key={`${event.key} ${event.at} ${event.act}`}>
              <td className={table.unbroken}>{event.by === null ? '' : clock.moment(event.at)}</td>
              <td className={table.unbroken}>
                {event.by === null ? 'aturan lama' : <Named name={event.by}>{event.by}</Named>}
              </td>
              <td>
                {event.what}
                <Text size="xs" c="dimmed">
                  tenggat {formatCivilDate(event.askedOn, 'short')}
                </Text>
              </td>
              <td>
                {sayAct(event)}: {event.word}
              </td>
              <td>
                {event.can.reopen.ok && (
                  <Button variant="default" size="compact-sm" onClick={() => setChosen(event)}>
                    Buka kembali
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {chosen && (
        <DutyActDialog
          row={{ ...chosen, caseId, clientName: '' }}
          act="reopened"
          onDone={() => setChosen(undefined)}
        />
      )}
    </section>
  );
}

function sayAct({ act, until, to }: DutyEvent): string {
  if (until !== null) return `Ditunda sampai ${formatCivilDate(until, 'short')}`;
  if (to !== null) return `Diserahkan kepada ${to}`;
  return dutyActs[act].label;
}
