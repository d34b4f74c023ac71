import { type ReactNode, useState } from 'react';
import { AskAgain } from './ask-again.tsx';
import { Dialog } from './dialog.tsx';
import { useUnsavedWork } from './unsaved-work.ts';

type Parts = {
  opened: boolean;
  title: string;
  /** Whether something was typed that closing would lose. */
  isDirty: boolean;
  /** Whether what was typed is held when the window is locked over it, as everything but a secret or a file is. */
  isHeld?: boolean;
  size?: string;
  onClose: () => void;
  children: ReactNode;
};

/** A small form over the page. Closing it with something typed asks first. */
export function FormDialog({ opened, title, isDirty, isHeld = true, size = 'lg', onClose, children }: Parts) {
  const [isAsking, setIsAsking] = useState(false);
  useUnsavedWork({ isDirty: opened && isDirty, isHeld });
  return (
    <>
      <Dialog
        opened={opened}
        onClose={() => (isDirty ? setIsAsking(true) : onClose())}
        title={title}
        size={size}
        closeOnClickOutside={!isDirty}
      >
        {children}
      </Dialog>
      <AskAgain
        opened={opened && isAsking}
        title="Tutup tanpa menyimpan?"
        confirm="Tutup tanpa menyimpan"
        cancel="Lanjutkan mengisi"
        isLoss
        onConfirm={() => {
          setIsAsking(false);
          onClose();
        }}
        onCancel={() => setIsAsking(false)}
      >
        Yang sudah diketik akan hilang.
      </AskAgain>
    </>
  );
}
