import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Taking } from '#contract/transfer-told';
import { orpc } from '../core/client.ts';
import { useWallClock } from '../core/wall-clock.ts';
import { AskAgain } from '../ui/ask-again.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { tellDone } from '../ui/tell.ts';
import { AskedFirst, unlessAsked } from './record/confirm-saving.tsx';

type TakeBackProps = { caseId: string; taking: Taking; onDone?: () => void };

/** What was taken out of a package into a case, and the way back while nothing was built on it. */
export function TakeBack({ caseId, taking, onDone }: TakeBackProps) {
  const { referral, version, from, takenAt, takenBy, records, files, fields, can } = taking;
  const [isAsking, setIsAsking] = useState(false);
  const clock = useWallClock();
  const untaking = useMutation(
    orpc.transfer.untake.mutationOptions({
      onSuccess: () => {
        tellDone(`Berkas dari ${from} dikeluarkan lagi dari kasus ini.`);
        onDone?.();
      },
      onSettled: () => setIsAsking(false),
    }),
  );
  const takeBack = (confirmed: string[] = []) => untaking.mutate({ caseId, referral, version, confirmed });
  return (
    <>
      <Group gap="sm" my="xs">
        <Text size="sm">
          Diambil {clock.moment(takenAt)} oleh {takenBy}: {records} catatan, {files} lampiran, {fields} isian
          identitas.
        </Text>
        <Button
          variant="default"
          size="compact-sm"
          disabled={!can.untake.ok}
          onClick={() => setIsAsking(true)}
        >
          Batalkan pengambilan
        </Button>
        {!can.untake.ok && (
          <Text size="sm" c="dimmed">
            {can.untake.why}
          </Text>
        )}
      </Group>
      <ErrorNotice error={unlessAsked(untaking.error)} />
      <AskedFirst asking={untaking} onConfirm={takeBack} />
      <AskAgain
        opened={isAsking}
        title="Batalkan pengambilan ini?"
        confirm="Batalkan pengambilan"
        cancel="Tidak jadi"
        isBusy={untaking.isPending}
        onConfirm={() => takeBack()}
        onCancel={() => setIsAsking(false)}
      >
        {records} catatan dan {files} lampiran dari {from} dihapus dari kasus ini
        {fields === 0 ? '' : ', dan identitasnya kembali seperti sebelumnya'}. Berkas yang dikirim lembaga itu
        tidak berubah, dan dapat diambil lagi. Jawaban yang sudah dikirim kepada mereka tidak ikut batal.
      </AskAgain>
    </>
  );
}
