import { Anchor, Button, Group, NativeSelect, Table, Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { LogEntry } from '#contract/supervision';
import { formatCivilDate } from '#domain/civil-date';
import { orpc } from '../../core/client.ts';
import { PrintSupervision } from '../../parts/print-supervision.tsx';
import { Waiting } from '../../parts/screen-states.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { AddIcon } from '../../ui/icons.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { Page } from '../../ui/page.tsx';
import { RecordSupervision } from './record-supervision.tsx';

const kinds = { case: 'Kasus', worker: 'Pekerja', consultation: 'Konsultasi' } as const;

/** So many entries are asked for at once. */
const page = 50;

/** What a supervisor directed and what other professions advised: one's own, and for Kepala everybody's. */
export function SupervisionScreen() {
  const [workerId, setWorkerId] = useState('');
  const whose = workerId === '' ? {} : { workerId };
  const log = useInfiniteQuery(
    orpc.supervision.list.infiniteOptions({
      input: (offset: number) => ({ offset, limit: page, ...whose }),
      initialPageParam: 0,
      getNextPageParam: (last, _pages, offset) => (last.isMore ? offset + page : undefined),
      placeholderData: keepPreviousData,
    }),
  );
  const [writes, setWrites] = useState<'new' | LogEntry>();
  const [prints, setPrints] = useState(false);
  if (log.isPending) return <Waiting />;
  const entries = log.data?.pages.flatMap((loaded) => loaded.entries) ?? [];
  const [first] = log.data?.pages ?? [];
  return (
    <Page
      title="Supervisi"
      about="Dibaca penulisnya, pekerja sosial yang disupervisi, dan Kepala. Supervisi tentang satu kasus dicatat di berkasnya, bagian Pembahasan."
      actions={
        <>
          <Button variant="default" disabled={entries.length === 0} onClick={() => setPrints(true)}>
            Cetak
          </Button>
          {first?.can.write.ok && (
            <Button leftSection={<AddIcon />} onClick={() => setWrites('new')}>
              Catat supervisi
            </Button>
          )}
        </>
      }
    >
      <ErrorNotice error={log.error} onRetry={() => void log.refetch()} />
      <Group mb="sm">
        <NativeSelect
          label="Pekerja"
          data={[
            { value: '', label: 'Semua' },
            ...(first?.workers ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={workerId}
          onChange={(event) => setWorkerId(event.currentTarget.value)}
        />
      </Group>
      {log.isSuccess && entries.length === 0 && (
        <NothingHere
          what="Belum ada catatan supervisi atau konsultasi."
          todo="Tulis dengan Catat supervisi; supervisi tentang satu kasus ditulis di berkasnya, bagian Pembahasan."
        />
      )}
      {entries.length > 0 && <LogTable entries={entries} onCorrect={setWrites} />}
      {log.hasNextPage && (
        <Button
          variant="default"
          mt="sm"
          loading={log.isFetchingNextPage}
          onClick={() => void log.fetchNextPage()}
        >
          Tampilkan lebih banyak
        </Button>
      )}
      {writes && (
        <RecordSupervision
          {...(writes === 'new' ? {} : { before: writes })}
          onDone={() => setWrites(undefined)}
        />
      )}
      {prints && <PrintSupervision {...whose} onClose={() => setPrints(false)} />}
    </Page>
  );
}

function LogTable({ entries, onCorrect }: { entries: LogEntry[]; onCorrect: (entry: LogEntry) => void }) {
  return (
    <Table aria-label="Catatan supervisi dan konsultasi" verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={110}>Tanggal</Table.Th>
          <Table.Th w={220}>Tentang</Table.Th>
          <Table.Th>Topik dan arahan</Table.Th>
          <Table.Th w={260}>Langkah yang disepakati</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map((entry) => (
          <Table.Tr key={entry.id} style={{ verticalAlign: 'top' }}>
            <Table.Td>{formatCivilDate(entry.heldOn, 'short')}</Table.Td>
            <Table.Td>
              <About entry={entry} />
            </Table.Td>
            <Table.Td style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
              <Text fw={600}>{entry.topic}</Text>
              {entry.direction}
            </Table.Td>
            <Table.Td style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
              {entry.agreed}
              {entry.nextOn && <Text size="sm">Berikutnya: {formatCivilDate(entry.nextOn, 'short')}</Text>}
              {entry.can.correct.ok && (
                <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onCorrect(entry)}>
                  Betulkan
                </Button>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function About({ entry: { kind, caseId, about, worker, by } }: { entry: LogEntry }) {
  return (
    <>
      {caseId === null ? (
        about
      ) : (
        <Anchor
          renderRoot={(props) => (
            <Link to="/kasus/$caseId/$tab" params={{ caseId, tab: 'konferensi' }} {...props} />
          )}
        >
          {about}
        </Anchor>
      )}
      <Text size="sm" c="dimmed">
        {kinds[kind]} · {worker === by ? by : `${worker}, oleh ${by}`}
      </Text>
    </>
  );
}
