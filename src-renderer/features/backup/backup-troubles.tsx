import { Alert, Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { BackupState } from '#contract/backup';
import { formatNumber } from '#domain/words/indonesian';
import { orpc } from '../../core/client.ts';
import { AskAgain } from '../../ui/ask-again.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { tellDone } from '../../ui/tell.ts';

type Parts = { state: BackupState; mayManage: boolean };

/** What stands between this vault and a good backup, each with what to do about it. */
export function BackupTroubles({ state, mayManage }: Parts) {
  const { trouble, second, shrunken, isClockDoubtful } = state;
  return (
    <>
      {trouble === undefined ? null : <Warning title="Cadangan terakhir gagal dibuat">{trouble}</Warning>}
      {second?.trouble === undefined ? null : (
        <Warning title="Salinan ke tempat kedua belum berhasil">{second.trouble}</Warning>
      )}
      {isClockDoubtful ? (
        <Warning title="Jam komputer ini meragukan">
          Jam menunjukkan waktu sebelum cadangan terakhir dibuat. Betulkan tanggal dan jam komputer. Selama
          itu tidak ada cadangan lama yang dihapus.
        </Warning>
      ) : null}
      {shrunken === undefined ? null : <Shrunken shrunken={shrunken} mayManage={mayManage} />}
    </>
  );
}

function Warning({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <Alert role="alert" color="var(--titian-overdue)" variant="outline" title={title} mb="md">
      {children}
    </Alert>
  );
}

/** People went missing between two backups: until the Kepala says that this is right, nothing old is deleted. */
function Shrunken({
  shrunken: { id, clients, before },
  mayManage,
}: {
  shrunken: NonNullable<BackupState['shrunken']>;
  mayManage: boolean;
}) {
  const [isAsking, setIsAsking] = useState(false);
  const confirm = useMutation(
    orpc.backup.confirmShrunken.mutationOptions({
      onSuccess: () => tellDone('Cadangan dibenarkan. Cadangan lama boleh dirapikan lagi.'),
      onSettled: () => setIsAsking(false),
    }),
  );
  const counts = `${formatNumber(clients)} orang, sebelumnya ${formatNumber(before)}`;
  return (
    <Warning title="Jumlah orang di cadangan terbaru menyusut">
      <Group justify="space-between" align="flex-end">
        <Text maw={720}>
          Isinya {counts}. Bila memang ada yang dihapus dengan sah, Kepala Panti membenarkannya. Bila tidak,
          jangan dibenarkan: selama menunggu, tidak ada cadangan lama yang dihapus.
        </Text>
        {mayManage ? (
          <Button variant="default" onClick={() => setIsAsking(true)}>
            Benarkan penyusutan
          </Button>
        ) : null}
      </Group>
      <ErrorNotice error={confirm.error} />
      <AskAgain
        opened={isAsking}
        title="Jumlah orang memang berkurang?"
        confirm="Ya, benar"
        isLoss
        isBusy={confirm.isPending}
        onConfirm={() => confirm.mutate({ id })}
        onCancel={() => setIsAsking(false)}
      >
        Cadangan terbaru berisi {counts}. Setelah dibenarkan, cadangan lama yang masih lengkap akan dihapus
        sedikit demi sedikit menurut aturan simpan, dan itu tidak dapat dibatalkan.
      </AskAgain>
    </Warning>
  );
}
