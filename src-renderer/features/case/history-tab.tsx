import { Anchor, Button, Stack, Table, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formIds, formOf } from '#domain/forms';
import { timelineKindOf } from '#domain/timeline/timeline';
import { orpc } from '../../core/client.ts';
import { useMay } from '../../core/session.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import { VersionsDialog } from '../../parts/record/versions-dialog.tsx';
import { Unread } from '../../parts/screen-states.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { Named } from '../../ui/named.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import classes from './case.module.css';
import { DutyEvents } from './duty-events.tsx';
import { Hands } from './hands.tsx';
import { Holders } from './holders.tsx';
import { Repairs } from './repairs.tsx';
import type { TabProps } from './tabs.ts';

const page = 100;

const kindOf = (label: string) => {
  const id = formIds.find((one) => formOf(one).label === label);
  return id === undefined ? 'other' : timelineKindOf(id);
};

/** What happened in a case; who does not read what is written of people is told of its workers alone. */
export function HistoryTab({ overview }: TabProps) {
  const reads = useMay('narrative.read');
  return reads ? <WholeHistory overview={overview} /> : <Hands overview={overview} />;
}

/** Everything that was completed or corrected in this case: when, by whom, which fields, why. */
function WholeHistory({ overview }: TabProps) {
  const { caseId } = overview;
  const clock = useWallClock();
  const [read, setRead] = useState<{ form: string; recordId: string }>();
  const history = useInfiniteQuery(
    orpc.case.history.infiniteOptions({
      input: (offset: number) => ({ caseId, offset, limit: page }),
      initialPageParam: 0,
      getNextPageParam: (last, _pages, offset) => (offset + page < last.total ? offset + page : undefined),
    }),
  );
  if (history.data === undefined) return <Unread query={history} />;
  const events = history.data.pages.flatMap((loaded) => loaded.events);
  const formId = formIds.find((id) => formOf(id).label === read?.form);
  return (
    <Stack gap="xl">
      <Hands overview={overview} />
      <Repairs caseId={caseId} />
      <DutyEvents caseId={caseId} />
      <Holders holders={history.data.pages[0]?.holders ?? []} />
      <ErrorNotice error={history.error} onRetry={() => void history.refetch()} />
      {events.length === 0 && (
        <NothingHere
          what="Belum ada yang diselesaikan dalam kasus ini."
          todo="Setiap formulir yang diselesaikan atau dibetulkan tercatat di sini, dengan nama dan waktunya."
        />
      )}
      {events.length > 0 && (
        <section className={classes.block}>
          <Title order={2}>Yang diselesaikan dan dibetulkan</Title>
          <Table aria-label="Riwayat kasus">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={176}>Waktu</Table.Th>
                <Table.Th w={160}>Oleh</Table.Th>
                <Table.Th w={200}>Apa</Table.Th>
                <Table.Th>Yang berubah</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {events.map((event) => (
                <Table.Tr key={`${event.recordId} ${event.version}`}>
                  <Table.Td>{clock.moment(event.at)}</Table.Td>
                  <Table.Td>
                    <Named name={event.by}>{event.by}</Named>
                  </Table.Td>
                  <Table.Td>
                    <KindIcon kind={kindOf(event.form)} />{' '}
                    <Anchor
                      component="button"
                      type="button"
                      ta="left"
                      onClick={() => setRead({ form: event.form, recordId: event.recordId })}
                    >
                      {event.form}
                      {event.version > 1 ? `, versi ${event.version}` : ''}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>
                    {event.version === 1 ? 'Diselesaikan' : event.changed.join(', ')}
                    {event.reason && (
                      <Text size="sm" c="dimmed">
                        Alasan: {event.reason}
                      </Text>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      )}
      {history.hasNextPage && (
        <Button variant="default" mt="sm" onClick={() => void history.fetchNextPage()}>
          Tampilkan lebih banyak
        </Button>
      )}
      {read && formId && (
        <VersionsDialog
          subject={{ formId, caseId }}
          recordId={read.recordId}
          onClose={() => setRead(undefined)}
        />
      )}
    </Stack>
  );
}
