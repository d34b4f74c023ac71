import { Button, Table, VisuallyHidden } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { OfficeState } from '#contract/office';
import { orpc } from '../../core/client.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import { AskAgain } from '../../ui/ask-again.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { tellDone, tellFailed } from '../../ui/tell.ts';

type Pc = OfficeState['pcs'][number];

/** The PCs of the office: since when, last seen when, who is in there, and how one is put out. */
export function PcsTable({ pcs }: { pcs: readonly Pc[] }) {
  const clock = useWallClock();
  const [leaving, setLeaving] = useState<Pc>();
  const remove = useMutation(
    orpc.office.remove.mutationOptions({
      onSuccess: () => {
        tellDone('PC itu dikeluarkan dan kuncinya tidak berlaku lagi.');
        setLeaving(undefined);
      },
      onError: tellFailed,
    }),
  );
  if (pcs.length === 0)
    return (
      <NothingHere
        what="Belum ada PC lain yang disambungkan."
        todo="PC rekan tampil di sini sesudah disambungkan dengan PC induk ini."
      />
    );
  return (
    <>
      <Table verticalSpacing={4} aria-label="PC di kantor">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Nama PC</Table.Th>
            <Table.Th>Disambungkan</Table.Th>
            <Table.Th>Terakhir terlihat</Table.Th>
            <Table.Th>Sedang masuk</Table.Th>
            <Table.Th>
              <VisuallyHidden>Tindakan</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {pcs.map((pc) => (
            <Table.Tr key={pc.id}>
              <Table.Td>{pc.name}</Table.Td>
              <Table.Td>{clock.day(pc.pairedAt)}</Table.Td>
              <Table.Td>
                {pc.lastSeenAt === undefined ? 'belum pernah' : clock.moment(pc.lastSeenAt)}
              </Table.Td>
              <Table.Td>{pc.inside.join(', ')}</Table.Td>
              <Table.Td ta="end">
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={`Keluarkan ${pc.name}`}
                  onClick={() => setLeaving(pc)}
                >
                  Keluarkan
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <AskAgain
        opened={leaving !== undefined}
        title={`Keluarkan ${leaving?.name ?? ''}?`}
        confirm="Keluarkan"
        isLoss
        isBusy={remove.isPending}
        onConfirm={() => leaving !== undefined && remove.mutate({ pcId: leaving.id })}
        onCancel={() => setLeaving(undefined)}
      >
        Siapa pun yang sedang masuk di sana langsung terkunci, dan kunci PC itu tidak berlaku lagi. Untuk
        memakainya lagi, PC itu harus disambungkan dengan kode baru.
      </AskAgain>
    </>
  );
}
