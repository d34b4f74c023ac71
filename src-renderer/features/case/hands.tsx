import { Button, Group, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseOverview } from '#contract/case-file';
import { formatCivilDate } from '#domain/civil-date';
import { helperKinds } from '#domain/people/helper';
import { type Client, orpc } from '../../core/client.ts';
import { useMay } from '../../core/session.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Named } from '../../ui/named.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { tellDone } from '../../ui/tell.ts';
import classes from './case.module.css';
import { type Asked, DecideRequest } from './decide-request.tsx';
import { EndHelper } from './end-helper.tsx';

type Helper = Awaited<ReturnType<Client['case']['hands']>>['helpers'][number];

/** Changes of worker that were asked for, and who works in the case besides its worker: the latest first. */
export function Hands({ overview }: { overview: CaseOverview }) {
  const { caseId } = overview;
  const reads = useMay('narrative.read');
  const hands = useQuery(orpc.case.hands.queryOptions({ input: { caseId } }));
  if (hands.data === undefined) return <ErrorNotice error={hands.error} />;
  const { requests, helpers } = hands.data;
  return (
    <>
      {!reads && requests.length + helpers.length === 0 && (
        <NothingHere
          what="Belum ada pergantian pekerja sosial, pengganti, atau pendamping."
          todo="Pergantian diminta lewat tombol titik tiga di kanan atas berkas."
        />
      )}
      {requests.length > 0 && <Requests overview={overview} requests={requests} />}
      {helpers.length > 0 && <Helpers caseId={caseId} helpers={helpers} />}
    </>
  );
}

function Requests({ overview, requests }: { overview: CaseOverview; requests: readonly Asked[] }) {
  const { caseId } = overview;
  const clock = useWallClock();
  const [chosen, setChosen] = useState<Asked>();
  const withdraw = useMutation(
    orpc.case.withdrawRequest.mutationOptions({ onSuccess: () => tellDone('Permintaan ditarik.') }),
  );
  return (
    <section className={classes.block}>
      <Title order={2}>Permintaan pergantian pekerja sosial</Title>
      <ErrorNotice error={withdraw.error} />
      <Table aria-label="Permintaan pergantian pekerja sosial">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={176}>Diminta</Table.Th>
            <Table.Th w={160}>Oleh</Table.Th>
            <Table.Th w={200}>Usul pengganti</Table.Th>
            <Table.Th>Pergantian pekerja sosial</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {requests.map((asked) => (
            <Table.Tr key={asked.workerRequestId}>
              <Table.Td>{clock.moment(asked.askedAt)}</Table.Td>
              <Table.Td>
                <Named name={asked.askedBy}>{asked.askedBy}</Named>
              </Table.Td>
              <Table.Td>{asked.proposed ?? 'terserah yang memutuskan'}</Table.Td>
              <Table.Td>
                {sayOutcome(asked)}
                <Told label="Alasan" words={asked.reason} />
                <Told label="Serah terima" words={asked.handover} />
                <Told label="Disampaikan" words={asked.toldClient} />
                <Told label="Tanggapan" words={asked.remark} />
                <Group gap="xs" mt={asked.outcome === null ? 4 : 0}>
                  {asked.can.decide.ok && (
                    <Button size="compact-sm" onClick={() => setChosen(asked)}>
                      Putuskan
                    </Button>
                  )}
                  {asked.can.withdraw.ok && (
                    <Button
                      variant="default"
                      size="compact-sm"
                      loading={withdraw.isPending}
                      onClick={() => withdraw.mutate({ caseId, workerRequestId: asked.workerRequestId })}
                    >
                      Tarik permintaan
                    </Button>
                  )}
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {chosen && <DecideRequest overview={overview} asked={chosen} onDone={() => setChosen(undefined)} />}
    </section>
  );
}

const outcomes = { granted: 'Disetujui', declined: 'Tidak disetujui', withdrawn: 'Ditarik kembali' } as const;

const sayOutcome = ({ outcome, decidedBy }: Asked) =>
  outcome === null ? 'Menunggu keputusan' : `${outcomes[outcome]} oleh ${decidedBy ?? ''}`;

/** A line of somebody's words under what it is about. */
export function Told({ label, words }: { label: string; words: string | null }) {
  if (words === null || words === '') return null;
  return (
    <Text size="sm" c="dimmed" style={{ whiteSpace: 'pre-line' }}>
      {label}: {words}
    </Text>
  );
}

const states = { ahead: 'Belum mulai', running: 'Sedang berjalan', over: 'Berakhir' } as const;

function Helpers({ caseId, helpers }: { caseId: string; helpers: readonly Helper[] }) {
  const [ending, setEnding] = useState<Helper>();
  return (
    <section className={classes.block}>
      <Title order={2}>Pengganti dan pendamping</Title>
      <Table aria-label="Pengganti dan pendamping">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={176}>Mulai sampai</Table.Th>
            <Table.Th w={160}>Sebagai</Table.Th>
            <Table.Th w={200}>Siapa</Table.Th>
            <Table.Th>Keadaan</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {helpers.map((one) => (
            <Table.Tr key={one.helperId}>
              <Table.Td>
                {formatCivilDate(one.fromOn, 'short')} sampai {formatCivilDate(one.untilOn, 'short')}
              </Table.Td>
              <Table.Td>{helperKinds[one.kind]}</Table.Td>
              <Table.Td>
                <Named name={one.name}>{one.name}</Named>
              </Table.Td>
              <Table.Td>
                {states[one.state]}
                {one.endedBy === null ? '' : ` lebih cepat, oleh ${one.endedBy}`}
                <Told label={`Ditetapkan ${one.setBy}`} words={one.reason} />
                <Told label="Diakhiri" words={one.endReason} />
                {one.can.end.ok && (
                  <Button variant="default" size="compact-sm" mt={4} onClick={() => setEnding(one)}>
                    Akhiri
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {ending && (
        <EndHelper
          caseId={caseId}
          helperId={ending.helperId}
          name={ending.name}
          onDone={() => setEnding(undefined)}
        />
      )}
    </section>
  );
}
