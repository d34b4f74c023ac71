import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { RecoveryKeyStep } from '../../ui/recovery-key/recovery-key-step.tsx';
import { TypeBackStep } from '../../ui/recovery-key/type-back-step.tsx';
import { tellDone } from '../../ui/tell.ts';

/** A new paper: shown once, printed, typed back. Until then the old one is the one that opens. */
export function ReplaceKeyDialog({ onClose }: { onClose: () => void }) {
  const { centreName } = useSession();
  const [isTyping, setIsTyping] = useState(false);
  const { mutate: offer, data, error } = useMutation(orpc.vault.offerRecoveryKey.mutationOptions());
  const replace = useMutation(
    orpc.keys.replaceRecoveryKey.mutationOptions({
      onSuccess: () => {
        tellDone(
          'Kunci pemulihan diganti. Simpan lembar yang baru; tandai lembar lama sebagai tidak berlaku.',
        );
        onClose();
      },
    }),
  );
  useEffect(() => offer(undefined), [offer]);
  const recoveryKey = data?.recoveryKey;
  return (
    <FormDialog
      opened
      title="Kunci pemulihan baru"
      size="xl"
      isDirty={isTyping}
      isHeld={false}
      onClose={onClose}
    >
      {isTyping && recoveryKey !== undefined ? (
        <TypeBackStep
          recoveryKey={recoveryKey}
          error={replace.error}
          isBusy={replace.isPending}
          finish="Ganti kunci"
          consequence="Setelah ini hanya lembar baru yang membuka brankas, dan kunci tidak ditampilkan lagi."
          onBack={() => setIsTyping(false)}
          onFinish={(typedBack) => replace.mutate({ recoveryKey, typedBack })}
        />
      ) : (
        <RecoveryKeyStep
          centreName={centreName}
          offer={data}
          error={error}
          onRetry={() => offer(undefined)}
          onBack={onClose}
          onNext={() => setIsTyping(true)}
        />
      )}
    </FormDialog>
  );
}
