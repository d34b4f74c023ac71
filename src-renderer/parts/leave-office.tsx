import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { orpc } from '../core/client.ts';
import { queryClient } from '../core/query-client.ts';
import { AskAgain } from '../ui/ask-again.tsx';
import { tellFailed } from '../ui/tell.ts';

/** Makes this PC stand for itself again, after one more question. */
export function LeaveOffice() {
  const [isAsking, setIsAsking] = useState(false);
  const leave = useMutation(
    orpc.pc.leave.mutationOptions({
      onSuccess: () => void queryClient.resetQueries(),
      onError: tellFailed,
    }),
  );
  return (
    <>
      <Button variant="default" onClick={() => setIsAsking(true)}>
        Lepaskan PC ini dari kantor
      </Button>
      <AskAgain
        opened={isAsking}
        title="Lepaskan PC ini dari kantor?"
        confirm="Lepaskan"
        isLoss
        isBusy={leave.isPending}
        onConfirm={() => leave.mutate(undefined)}
        onCancel={() => setIsAsking(false)}
      >
        PC ini tidak dapat lagi membuka brankas di PC induk sampai disambungkan dengan kode baru. Berkas di PC
        induk tidak berubah. Yang diketik dan belum tersimpan di PC ini hilang.
      </AskAgain>
    </>
  );
}
