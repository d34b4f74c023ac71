import { Button, Group, List, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DoneErasure, WaitingErasure } from '#contract/erasure';
import { formatCivilDate } from '#domain/civil-date';
import { erasureGrounds } from '#domain/safety/erasure';
import { orpc } from '../../core/client.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import { Unread } from '../../parts/screen-states.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Named } from '../../ui/named.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { tellDone } from '../../ui/tell.ts';
import { CarryOut } from './carry-out.tsx';
import { RecordDialog } from './record-dialog.tsx';

type Open = { kind: 'record' | 'carryOut'; erasure: WaitingErasure };

/** Proposed erasures with what can be done about each, and the ledger of those carried out. */
export function ErasureList() {
  const listed = useQuery(orpc.erasure.list.queryOptions());
  const [open, setOpen] = useState<Open>();
  const withdraw = useMutation(
    orpc.erasure.withdraw.mutationOptions({
      onSuccess: () => tellDone('Usul dibatalkan. Orang itu ada kembali di daftar.'),
    }),
  );
  if (listed.data === undefined) return <Unread query={listed} />;
  const { data } = listed;
  const close = () => setOpen(undefined);
  return (
    <Stack gap="xl">
      <section>
        <Title order={2} mb="xs">
          Menunggu dimusnahkan
        </Title>
        <Text c="dimmed" mb="sm">
          Diusulkan Kepala dari berkas kasus. Tidak ada yang dimusnahkan otomatis oleh waktu.
        </Text>
        <ErrorNotice error={withdraw.error} />
        {data.waiting.length === 0 && (
          <NothingHere
            what="Tidak ada usul yang menunggu."
            todo="Pemusnahan diusulkan Kepala dari menu berkas kasus, lalu menunggu di sini."
          />
        )}
        <Stack gap="lg">
          {data.waiting.map((erasure) => (
            <div key={erasure.erasureId}>
              <Text fw={600} component="div">
                <Named name={erasure.fullName}>
                  <bdi>{erasure.fullName}</bdi>, {erasure.registerNumber}
                </Named>
              </Text>
              <Text size="sm">
                {erasureGrounds[erasure.ground]}, {formatCivilDate(erasure.groundOn, 'long')}.{' '}
                {erasure.reason}
              </Text>
              <Text size="sm">
                Diusulkan {erasure.proposedBy}; dapat dilaksanakan mulai{' '}
                {formatCivilDate(erasure.notBefore, 'long')}.
              </Text>
              {erasure.trouble !== null && (
                <Text size="sm" c="var(--titian-due)">
                  {erasure.trouble}
                </Text>
              )}
              <Group gap="xs" mt="xs">
                <Button
                  variant="default"
                  aria-label={`Berita acara ${erasure.registerNumber}`}
                  onClick={() => setOpen({ kind: 'record', erasure })}
                >
                  Berita acara
                </Button>
                {data.can.withdraw && (
                  <Button
                    variant="default"
                    aria-label={`Batalkan usul ${erasure.registerNumber}`}
                    loading={withdraw.isPending}
                    onClick={() => withdraw.mutate({ erasureId: erasure.erasureId })}
                  >
                    Batalkan usul
                  </Button>
                )}
                <Button
                  color="red.9"
                  aria-label={`Musnahkan ${erasure.registerNumber}`}
                  disabled={erasure.trouble !== null}
                  onClick={() => setOpen({ kind: 'carryOut', erasure })}
                >
                  Musnahkan
                </Button>
              </Group>
            </div>
          ))}
        </Stack>
      </section>
      <Ledger done={data.done} secondTrouble={data.secondTrouble} />
      <ReplacedVaults folders={data.replacedVaults} />
      {open?.kind === 'record' && <RecordDialog erasure={open.erasure} onClose={close} />}
      {open?.kind === 'carryOut' && <CarryOut erasure={open.erasure} onClose={close} />}
    </Stack>
  );
}

function Ledger({ done, secondTrouble }: { done: DoneErasure[]; secondTrouble: string | undefined }) {
  const { moment } = useWallClock();
  return (
    <section>
      <Title order={2} mb="xs">
        Sudah dimusnahkan
      </Title>
      <Text c="dimmed" mb="sm">
        Tanpa nama: nomor acak, waktu, dan jumlah. Cadangan yang lebih tua masih memuat orangnya sampai
        dibuang 90 hari sesudahnya; pemulihan dari cadangan itu memusnahkannya kembali. Cadangan terbaru tidak
        pernah dibuang.
      </Text>
      {secondTrouble !== undefined && <Text size="sm">{secondTrouble}</Text>}
      {done.length === 0 ? (
        <NothingHere
          what="Belum ada yang dimusnahkan."
          todo="Setiap pemusnahan tercatat di sini sesudah dilaksanakan."
        />
      ) : (
        <Table aria-label="Sudah dimusnahkan">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Waktu</Table.Th>
              <Table.Th>Nomor acak</Table.Th>
              <Table.Th ta="end">Kasus</Table.Th>
              <Table.Th ta="end">Catatan</Table.Th>
              <Table.Th>Cadangan yang masih memuat</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {done.map((one) => (
              <Table.Tr key={one.id}>
                <Table.Td>{moment(one.erasedAt)}</Table.Td>
                <Table.Td>{one.id.slice(-12)}</Table.Td>
                <Table.Td ta="end">{one.cases}</Table.Td>
                <Table.Td ta="end">{one.records}</Table.Td>
                <Table.Td>{holding(one)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}

/** Vaults kept after a restore; nobody but a person deletes one. */
function ReplacedVaults({ folders }: { folders: readonly string[] }) {
  if (folders.length === 0) return null;
  return (
    <section>
      <Title order={2} mb="xs">
        Brankas lama yang masih disimpan
      </Title>
      <Text mb="xs">
        Digantikan oleh pemulihan atau penyelamatan, dan dapat memuat orang yang sudah dimusnahkan. Titian
        tidak menghapusnya. Bila tidak diperlukan lagi, minta pengelola komputer menghapus folder ini.
      </Text>
      <List size="sm">
        {folders.map((folder) => (
          <List.Item key={folder}>{folder}</List.Item>
        ))}
      </List>
    </section>
  );
}

function holding({ backupsHolding, backupsGoneOn, isFinished }: DoneErasure): string {
  const held =
    backupsHolding === 0
      ? 'tidak ada'
      : `${backupsHolding} berkas, sampai ${formatCivilDate(backupsGoneOn, 'short')}`;
  return isFinished ? held : `${held}; pembersihan selesai saat masuk berikutnya`;
}
