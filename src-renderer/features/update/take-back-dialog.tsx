import { Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { orpc } from '../../core/client.ts';
import { AskAgain } from '../../ui/ask-again.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { tellDone } from '../../ui/tell.ts';

/** Lets the other installed version open at the next start, after saying what that does. */
export function TakeBackDialog({ version, onClose }: { version: string; onClose: () => void }) {
  const takeBack = useMutation(
    orpc.update.takeBack.mutationOptions({
      onSuccess: () => {
        tellDone(`Versi ${version} dipakai saat Titian dibuka berikutnya.`);
        onClose();
      },
    }),
  );
  return (
    <AskAgain
      opened
      title={`Kembali ke versi ${version}?`}
      confirm={`Kembali ke versi ${version}`}
      isBusy={takeBack.isPending}
      onConfirm={() => takeBack.mutate(undefined)}
      onCancel={() => !takeBack.isPending && onClose()}
    >
      <Stack gap="sm">
        <Text>
          Titian yang dibuka berikutnya adalah versi {version}. Brankas dan isinya tidak berubah. Versi yang
          sekarang tetap ada di komputer ini, jadi langkah ini dapat dibatalkan dengan cara yang sama.
        </Text>
        <ErrorNotice error={takeBack.error} />
      </Stack>
    </AskAgain>
  );
}
