import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { orpc } from '../../core/client.ts';
import { Dialog } from '../../ui/dialog.tsx';
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
    <Dialog opened onClose={onClose} title={`Kembali ke versi ${version}?`}>
      <Stack>
        <Text>
          Titian yang dibuka berikutnya adalah versi {version}. Brankas dan isinya tidak berubah. Versi yang
          sekarang tetap ada di komputer ini, jadi langkah ini dapat dibatalkan dengan cara yang sama.
        </Text>
        <ErrorNotice error={takeBack.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} disabled={takeBack.isPending} data-autofocus>
            Batal
          </Button>
          <Button loading={takeBack.isPending} onClick={() => takeBack.mutate(undefined)}>
            Kembali ke versi {version}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
