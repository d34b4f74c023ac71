import { useBlocker } from '@tanstack/react-router';
import { AskAgain } from '../ui/ask-again.tsx';
import { hasUnsavedWork, settleUnsavedWork } from '../ui/unsaved-work.ts';

/** Before a screen is left, what was typed is saved; what cannot be saved is asked about. */
export function LeaveGuard() {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: async ({ current, next }) =>
      current.pathname !== next.pathname && hasUnsavedWork() && !(await settleUnsavedWork()),
    enableBeforeUnload: hasUnsavedWork,
    withResolver: true,
  });
  return (
    <AskAgain
      opened={status === 'blocked'}
      title="Tinggalkan halaman ini?"
      confirm="Tinggalkan"
      cancel="Tetap di sini"
      isLoss
      onConfirm={() => proceed?.()}
      onCancel={() => reset?.()}
    >
      Yang baru saja diketik di halaman ini belum disimpan dan akan hilang.
    </AskAgain>
  );
}
