import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { WaitingErasure } from '#contract/erasure';
import { orpc } from '../../core/client.ts';
import { AskAgain } from '../../ui/ask-again.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { tellDone } from '../../ui/tell.ts';

/** The second act, after one more question; a single Kepala types the register number. */
export function CarryOut({ erasure, onClose }: { erasure: WaitingErasure; onClose: () => void }) {
  const [registerNumber, setRegisterNumber] = useState('');
  const { erasureId, fullName, asksNumber } = erasure;
  const carryOut = useMutation(
    orpc.erasure.carryOut.mutationOptions({
      onSuccess: ({ cases, records }) => {
        tellDone(`Dimusnahkan: ${cases} kasus dengan ${records} formulir dan catatan.`);
        onClose();
      },
    }),
  );
  return (
    <AskAgain
      opened
      title={`Musnahkan semua data ${fullName}?`}
      confirm="Musnahkan"
      isLoss
      isBusy={carryOut.isPending}
      onConfirm={() => carryOut.mutate({ erasureId, registerNumber })}
      onCancel={onClose}
    >
      Identitas, keluarga, semua kasus, catatan, lampiran, dan draf dihapus untuk selamanya. Ini tidak dapat
      dibatalkan. Berita acara yang sudah dicetak menjadi satu-satunya tempat namanya tertulis.
      {asksNumber && (
        <TextInput
          mt="sm"
          label="Ketik nomor registernya"
          description="Tidak ada orang kedua yang dapat melaksanakannya di lembaga ini."
          value={registerNumber}
          onChange={(event) => setRegisterNumber(event.currentTarget.value)}
        />
      )}
      <ErrorNotice error={carryOut.error} />
    </AskAgain>
  );
}
