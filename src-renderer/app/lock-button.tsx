import { useState } from 'react';
import { lockVault } from '../core/lock.ts';
import { AskAgain } from '../ui/ask-again.tsx';
import { tellFailed } from '../ui/tell.ts';
import { isUnsavedWorkHeld, settleUnsavedWork } from '../ui/unsaved-work.ts';

/** Locking by hand: drafts are saved first, and what cannot be saved is asked about. */
export function useLockButton() {
  const [asking, setAsking] = useState<'loses' | 'holds'>();
  const lockNow = () => lockVault().catch(tellFailed);
  const lock = async () => {
    if (await settleUnsavedWork()) await lockNow();
    else setAsking(isUnsavedWorkHeld() ? 'holds' : 'loses');
  };
  const question = (
    <AskAgain
      opened={asking !== undefined}
      title="Kunci layar sekarang?"
      confirm="Kunci layar"
      cancel="Tetap di sini"
      isLoss={asking === 'loses'}
      onConfirm={lockNow}
      onCancel={() => setAsking(undefined)}
    >
      {asking === 'holds'
        ? 'Yang baru saja diketik belum dapat disimpan. Ia ditahan di PC ini, tersandi, sampai Anda masuk kembali; jangan matikan PC ini sebelum itu.'
        : 'Yang baru saja diketik di halaman ini belum disimpan dan akan hilang.'}
    </AskAgain>
  );
  return { lock: () => void lock(), question };
}
