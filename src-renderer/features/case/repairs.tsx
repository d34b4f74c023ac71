import { Button, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { Repair } from '#contract/repair';
import { formatCivilDate } from '#domain/civil-date';
import { orpc } from '../../core/client.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import { AskedFirst, unlessAsked } from '../../parts/record/confirm-saving.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Named } from '../../ui/named.tsx';
import { tellDone } from '../../ui/tell.ts';
import classes from './case.module.css';

/** What was taken out of this file, or moved between files: that it was, by whom and why, never what it said. */
export function Repairs({ caseId }: { caseId: string }) {
  const repairs = useQuery(orpc.repair.ofCase.queryOptions({ input: { caseId } }));
  const clock = useWallClock();
  const undo = useMutation(
    orpc.repair.undo.mutationOptions({ onSuccess: () => tellDone('Catatan dikembalikan ke berkas.') }),
  );
  const shown = repairs.data ?? [];
  if (shown.length === 0) return <ErrorNotice error={repairs.error} />;
  return (
    <section className={classes.block}>
      <Title order={2}>Pembetulan berkas</Title>
      <ErrorNotice error={unlessAsked(undo.error)} />
      <AskedFirst
        asking={undo}
        onConfirm={(confirmed) => undo.variables && undo.mutate({ ...undo.variables, confirmed })}
      />
      <Table aria-label="Pembetulan berkas">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={176}>Waktu</Table.Th>
            <Table.Th w={160}>Oleh</Table.Th>
            <Table.Th w={200}>Catatan</Table.Th>
            <Table.Th>Pembetulan berkas</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((repair) => (
            <Table.Tr key={repair.repairId}>
              <Table.Td>{clock.moment(repair.decidedAt ?? repair.proposedAt)}</Table.Td>
              <Table.Td>
                <Named name={repair.proposedBy}>{repair.proposedBy}</Named>
              </Table.Td>
              <Table.Td>
                {repair.form}
                {repair.happenedOn === null ? '' : `, ${formatCivilDate(repair.happenedOn, 'short')}`}
              </Table.Td>
              <Table.Td>
                {sayRepair(repair)}
                <Text size="sm" c="dimmed">
                  Alasan: {repair.reason}
                  {repair.remark === '' ? '' : ` Tanggapan: ${repair.remark}`}
                </Text>
                {repair.can.undo.ok && (
                  <Button
                    variant="default"
                    size="compact-sm"
                    mt={4}
                    loading={undo.isPending}
                    onClick={() => undo.mutate({ caseId, repairId: repair.repairId })}
                  >
                    Kembalikan ke berkas
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function sayRepair({ outcome, movesTo, decidedBy, isAnnulment }: Repair): string {
  const goes = movesTo === null ? 'dikeluarkan dari berkas' : `dipindahkan ke ${movesTo}`;
  const what = isAnnulment ? 'dibatalkan' : goes;
  if (outcome === null) return `Diusulkan untuk ${what}, menunggu keputusan.`;
  if (outcome === 'declined') return `Usulan agar ${what} ditolak oleh ${decidedBy ?? ''}.`;
  const by = decidedBy === null ? 'tanpa orang kedua: tidak ada yang lain' : `disetujui ${decidedBy}`;
  return outcome === 'undone' ? `Pernah ${what}, lalu dikembalikan.` : `Sudah ${what}, ${by}.`;
}
