import { useState } from 'react';
import { lockVault } from '../core/lock.ts';
import { AskAgain } from '../ui/ask-again.tsx';
import { tellFailed } from '../ui/tell.ts';
import { settleUnsavedWork } from '../ui/unsaved-work.ts';

/** Locking by hand: drafts are saved first, and what cannot be saved is asked about. */
export function useLockButton() {
  const [isAsking, setIsAsking] = useState(false);
  const lockNow = () => lockVault().catch(tellFailed);
  const lock = async () => {
    if (await settleUnsavedWork()) await lockNow();
    else setIsAsking(true);
  };
  const question = (
    <AskAgain
      opened={isAsking}
      title="Kunci Titian sekarang?"
      confirm="Kunci"
      cancel="Tetap di sini"
      isLoss
      onConfirm={lockNow}
      onCancel={() => setIsAsking(false)}
    >
      Yang baru saja diketik di halaman ini belum disimpan dan akan hilang.
    </AskAgain>
  );
  return { lock: () => void lock(), question };
}
