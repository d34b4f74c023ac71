import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Merge } from '#contract/merge';
import { orpc } from '../core/client.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { tellDone } from '../ui/tell.ts';
import { AskedFirst, unlessAsked } from './record/confirm-saving.tsx';
import { useTyped } from './use-typed.ts';

/** The question whether two files become one, for whoever may decide. */
export function DecideMerge({ one, onDone }: { one: Merge; onDone: () => void }) {
  const [remark, setRemark] = useTyped(`decide merge ${one.mergeId}`, '');
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
