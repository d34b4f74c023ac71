import { useMutation } from '@tanstack/react-query';
import type { User } from '#contract/users';
import { orpc } from '../../app/client.ts';
import { AskAgain } from '../../ui/ask-again.tsx';
import { tellDone } from '../../ui/tell.ts';
import { Trouble } from '../../ui/trouble.tsx';

/** Takes an account away, after one more question. */
export function RemoveUser({ user, onClose }: { user: User; onClose: () => void }) {
  const remove = useMutation(
    orpc.users.remove.mutationOptions({
      onSuccess: () => {
        tellDone(`${user.name} sudah dikeluarkan.`);
        onClose();
      },
    }),
  );
  return (
    <AskAgain
      opened
      title={`Keluarkan ${user.name}?`}
      confirm="Keluarkan"
      isLoss
      isBusy={remove.isPending}
      onConfirm={() => remove.mutate({ userId: user.id })}
      onCancel={onClose}
    >
      {user.name} ({user.roleLabel}) tidak dapat masuk lagi. Yang sudah ditulisnya tetap tersimpan dengan
      namanya. Akun yang dikeluarkan tidak dapat diaktifkan kembali; bila ia kembali bekerja, buat akun baru.
      <Trouble error={remove.error} />
    </AskAgain>
  );
}
