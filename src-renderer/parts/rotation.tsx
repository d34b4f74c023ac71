import { Progress, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { orpc } from '../core/client.ts';

/** The change of the data key, asked for once; with its error, and whether it is under way. */
export function useRotation(onDone: () => void) {
  return useMutation(orpc.keys.rotateDataKey.mutationOptions({ onSuccess: onDone }));
}

/** How far a change of the data key is. It cannot be stopped: it ends with the old key or the new. */
export function RotationProgress() {
  const { data } = useQuery({ ...orpc.keys.rotationProgress.queryOptions(), refetchInterval: 400 });
  const { done, of } = data ?? { done: 0, of: 0 };
  return (
    <Stack gap="xs">
      <Progress value={of === 0 ? 0 : (done / of) * 100} aria-label="Bagian brankas yang sudah disalin" />
      <Text role="status">
        Membuat cadangan, lalu menyalin brankas dengan kunci baru. Jangan matikan komputer.
      </Text>
    </Stack>
  );
}
