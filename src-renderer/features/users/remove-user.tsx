import { Checkbox, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { User } from '#contract/users';
import { orpc } from '../../core/client.ts';
import { RotationProgress, useRotation } from '../../parts/rotation.tsx';
import { AskAgain } from '../../ui/ask-again.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { tellDone } from '../../ui/tell.ts';

type Parts = {
  user: User;
  onClose: () => void;
  /** The account is gone; its open cases, if any, still have to be handed over. */
  onRemoved: () => void;
};

/**
 * Takes an account away at once, after one more question; for cause, the data key is changed as well (vault/SECURITY.md D13).
 */
export function RemoveUser({ user, onClose, onRemoved }: Parts) {
  const [isForCause, setIsForCause] = useState(false);
  const rotation = useRotation(() => {
    tellDone(`${user.name} sudah dikeluarkan, dan kunci data diganti.`);
    onRemoved();
  });
  const remove = useMutation(
    orpc.users.remove.mutationOptions({
      onSuccess: () => {
        if (isForCause) return rotation.mutate(undefined);
        tellDone(`${user.name} sudah dikeluarkan.`);
        onRemoved();
      },
    }),
  );
  const isBusy = remove.isPending || rotation.isPending;
  const isRemoved = remove.isSuccess;
  return (
    <AskAgain
      opened
      title={`Keluarkan ${user.name}?`}
      confirm={isRemoved ? 'Coba ganti kunci sekali lagi' : 'Keluarkan'}
      cancel={isRemoved ? 'Tutup' : 'Batal'}
      isLoss
      isBusy={isBusy}
      onConfirm={() => (isRemoved ? rotation.mutate(undefined) : remove.mutate({ userId: user.id }))}
      onCancel={() => !isBusy && (isRemoved ? onRemoved() : onClose())}
    >
      <Stack gap="sm">
        <Text>
          {isRemoved
            ? `${user.name} sudah dikeluarkan. Kunci data belum diganti.`
            : `${user.name} (${user.roleLabel}) tidak dapat masuk lagi sejak saat ini.${held(user)} Yang sudah ditulisnya tetap tersimpan dengan namanya. Akun yang dikeluarkan tidak dapat diaktifkan kembali; bila ia kembali bekerja, buat akun baru.`}
        </Text>
        {isRemoved ? null : (
          <Checkbox
            label="Karena alasan keamanan: ganti juga kunci data"
            description="Pilih bila ia mungkin menyimpan salinan folder brankas. Salinan itu lalu tidak membuka apa pun yang ditulis mulai sekarang. Menyalin brankas dapat berlangsung beberapa menit."
            checked={isForCause}
            onChange={(event) => setIsForCause(event.currentTarget.checked)}
          />
        )}
        {rotation.isPending ? <RotationProgress /> : null}
        <ErrorNotice error={remove.error ?? rotation.error} />
      </Stack>
    </AskAgain>
  );
}

const held = ({ openCases }: User) =>
  openCases === 0 ? '' : ` ${openCases} kasus terbuka masih dipegangnya; sesudah ini kasus itu dialihkan.`;
