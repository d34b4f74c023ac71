import { useBlocker } from '@tanstack/react-router';
import { AskAgain } from '../ui/ask-again.tsx';
import { hasUnsavedWork, settleUnsavedWork } from '../ui/unsaved-work.ts';

type Place = { pathname: string; search: object };
const partOf = ({ search }: Place) => ('bagian' in search ? search.bagian : undefined);

/** Another page, or another part of the settings: each part is a page that is saved by itself. */
const isElsewhere = (from: Place, to: Place) => from.pathname !== to.pathname || partOf(from) !== partOf(to);

/** Before a screen is left, what was typed is saved; what cannot be saved is asked about. */
export function LeaveGuard() {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: async ({ current, next }) =>
      isElsewhere(current, next) && hasUnsavedWork() && !(await settleUnsavedWork()),
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
