import { Button, Group, Stack, Text } from '@mantine/core';
import { RotationProgress, useRotation } from '../../parts/rotation.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { tellDone } from '../../ui/tell.ts';

/** Changes the data key, after saying what that does. */
export function RotateDialog({ onClose }: { onClose: () => void }) {
  const rotation = useRotation(() => {
    tellDone('Kunci data diganti. Semua kata sandi dan lembar kunci tetap berlaku.');
    onClose();
  });
  return (
    <Dialog opened onClose={() => !rotation.isPending && onClose()} title="Ganti kunci data?">
      <Stack>
        {rotation.isPending ? (
          <RotationProgress />
        ) : (
          <Text>
            Titian membuat cadangan, lalu menyalin seluruh brankas dengan kunci baru dan memeriksanya. Di
            brankas besar ini dapat berlangsung beberapa menit, dan selama itu tidak ada yang dapat bekerja.
            Bila listrik padam di tengahnya, brankas tetap utuh.
          </Text>
        )}
        <ErrorNotice error={rotation.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} disabled={rotation.isPending} data-autofocus>
            Batal
          </Button>
          <Button loading={rotation.isPending} onClick={() => rotation.mutate(undefined)}>
            Ganti kunci data
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
