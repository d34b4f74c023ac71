import { Anchor, Button, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatCivilDate } from '#domain/civil-date';
import { meetingKinds, meetingStates } from '#domain/meeting';
import type { Client } from '../../core/client.ts';
import { orpc } from '../../core/client.ts';
import { Waiting } from '../../parts/screen-states.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { AddIcon } from '../../ui/icons.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { Page } from '../../ui/page.tsx';
import { MeetingForm } from './meeting-form.tsx';

type Listed = Awaited<ReturnType<Client['meeting']['list']>>;

/** The conferences, the latest first, and the cases that wait for one. */
export function MeetingsScreen() {
  const listed = useQuery(orpc.meeting.list.queryOptions());
  const [isNew, setIsNew] = useState(false);
  if (listed.isPending) return <Waiting />;
  const { meetings, waiting, can } = listed.data ?? { meetings: [], waiting: [], can: undefined };
  return (
    <Page
      title="Konferensi kasus"
      about="Kasus diajukan dari berkasnya, bagian Pembahasan, atau dari halaman Kasus. Bahan cetak disusun di menu Bahan."
      actions={
        can?.prepare.ok && (
          <Button leftSection={<AddIcon />} onClick={() => setIsNew(true)}>
            Siapkan konferensi
          </Button>
        )
      }
    >
      <ErrorNotice error={listed.error} onRetry={() => void listed.refetch()} />
      {listed.isSuccess && meetings.length === 0 && (
        <NothingHere
          what="Belum ada konferensi untuk Anda."
          todo="Konferensi tampil di sini sejak disiapkan. Kasus diajukan dari berkasnya, bagian Pembahasan."
        />
      )}
      {meetings.length > 0 && <MeetingTable meetings={meetings} />}
      <WaitingCases waiting={waiting} />
      {isNew && <MeetingForm onClose={() => setIsNew(false)} />}
    </Page>
  );
}

function MeetingTable({ meetings }: Pick<Listed, 'meetings'>) {
  return (
    <Table aria-label="Konferensi kasus" verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Tanggal</Table.Th>
          <Table.Th>Jenis</Table.Th>
          <Table.Th>Nomor</Table.Th>
          <Table.Th>Tempat</Table.Th>
          <Table.Th>Kasus</Table.Th>
          <Table.Th>Keadaan</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {meetings.map(({ meetingId, heldOn, kind, number, place, cases, decided, state }) => (
          <Table.Tr key={meetingId}>
            <Table.Td>
              <Anchor
                renderRoot={(props) => <Link to="/rapat/$meetingId" params={{ meetingId }} {...props} />}
              >
                {formatCivilDate(heldOn, 'weekday')}
              </Anchor>
            </Table.Td>
            <Table.Td>{meetingKinds[kind]}</Table.Td>
            <Table.Td>{number}</Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>{place}</Table.Td>
            <Table.Td>
              {decided} dari {cases} diputuskan
            </Table.Td>
            <Table.Td>{meetingStates[state]}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function WaitingCases({ waiting }: Pick<Listed, 'waiting'>) {
  if (waiting.length === 0) return null;
  return (
    <section aria-label="Diajukan, belum masuk agenda">
      <Title order={2} size="h3" mt="lg" mb="xs">
        Diajukan, belum masuk agenda
      </Title>
      {waiting.map(({ caseId, caseNumber, name, question, putBy }) => (
        <Text key={caseId} mb={4} style={{ overflowWrap: 'anywhere' }}>
          <Anchor
            underline="always"
            renderRoot={(props) => (
              <Link to="/kasus/$caseId/$tab" params={{ caseId, tab: 'konferensi' }} {...props} />
            )}
          >
            {name}
          </Anchor>{' '}
          ({caseNumber}), oleh {putBy}: {question}
        </Text>
      ))}
    </section>
  );
}
