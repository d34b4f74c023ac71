import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Merge } from '#contract/merge';
import { orpc } from '../../core/client.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import { AskedFirst, unlessAsked } from '../../parts/record/confirm-saving.tsx';
import { Waiting } from '../../parts/screen-states.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import table from '../../ui/row-table.module.css';
import { tellDone } from '../../ui/tell.ts';

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
      {chosen && <Decision one={chosen} onDone={() => setChosen(undefined)} />}
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
        {one.keptName} ({one.keptNumber})
      </td>
      <td>
        {one.goneName} ({one.goneNumber})
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

function Decision({ one, onDone }: { one: Merge; onDone: () => void }) {
  const [remark, setRemark] = useState('');
  const decide = useMutation(
    orpc.merge.decide.mutationOptions({
      onSuccess: () => {
        tellDone('Keputusan disimpan.');
        onDone();
      },
    }),
  );
  const answer = (accepts: boolean, confirmed: string[] = []) =>
    decide.mutate({ mergeId: one.mergeId, accepts, remark, confirmed });
  return (
    <FormDialog opened title="Putuskan penggabungan berkas" isDirty={remark !== ''} onClose={onDone}>
      <Stack>
        <Text>
          Semua kasus, catatan, dan lampiran {one.goneName} ({one.goneNumber}) masuk ke berkas {one.keptName}{' '}
          ({one.keptNumber}), atas usul {one.proposedBy}.
        </Text>
        <Text>
          {one.takes.length === 0
            ? 'Identitas yang tetap tidak berubah.'
            : `Dari berkas ${one.goneNumber} dipakai: ${one.takes.join(', ')}.`}
        </Text>
        <Text>Alasan: {one.reason}</Text>
        <Textarea
          label="Tanggapan"
          description="Boleh kosong."
          autosize
          minRows={2}
          maxLength={500}
          value={remark}
          onChange={(event) => setRemark(event.currentTarget.value)}
          data-autofocus
        />
        <ErrorNotice error={unlessAsked(decide.error)} />
        <AskedFirst asking={decide} onConfirm={(confirmed) => answer(true, confirmed)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Batal
          </Button>
          <Button variant="default" loading={decide.isPending} onClick={() => answer(false)}>
            Tolak
          </Button>
          <Button loading={decide.isPending} onClick={() => answer(true)}>
            Setujui
          </Button>
        </Group>
      </Stack>
    </FormDialog>
  );
}
