import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formOf } from '#domain/forms';
import type { CarriedForm } from '#domain/stages/carry-over';
import { orpc } from '../../core/client.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PrintedForm } from '../../ui/printed-form.tsx';
import { tellDone } from '../../ui/tell.ts';

/** Offers to begin an empty form of a returning person's case from their last stay, with what would come over. */
export function CarryOver(props: { caseId: string; form: CarriedForm; onDone: () => void }) {
  const { caseId, form, onDone } = props;
  const [isRead, setIsRead] = useState(false);
  const carriable = useQuery(orpc.case.carriable.queryOptions({ input: { caseId, form } }));
  const carry = useMutation(
    orpc.case.carryOver.mutationOptions({
      onSuccess: () => {
        tellDone('Isi kasus terdahulu dibawa sebagai draf. Periksa dan lengkapi sebelum diselesaikan.');
        setIsRead(false);
        onDone();
      },
    }),
  );
  if (!carriable.data) return <ErrorNotice error={carriable.error} />;
  const { from, fields } = carriable.data;
  return (
    <>
      <Alert variant="outline" mb="md" maw="var(--titian-form)">
        <Group justify="space-between">
          <Text>
            Orang ini pernah dilayani. {formOf(form).recordLabel} dapat dimulai dari {from}.
          </Text>
          <Button variant="default" size="compact-sm" onClick={() => setIsRead(true)}>
            Lihat yang dapat dibawa
          </Button>
        </Group>
      </Alert>
      <Dialog opened={isRead} onClose={() => setIsRead(false)} title={`Dibawa dari ${from}`} size="xl">
        <Stack>
          <Text>
            Menjadi draf dalam kasus ini dan ditandai. Tanggal yang sudah lewat dikosongkan; target yang sudah
            selesai, kegiatan yang sudah dikerjakan, dan persetujuan tidak dibawa.
          </Text>
          <PrintedForm fields={fields} />
          <ErrorNotice error={carry.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setIsRead(false)}>
              Batal
            </Button>
            <Button loading={carry.isPending} onClick={() => carry.mutate({ caseId, form })}>
              Bawa sebagai draf
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}
