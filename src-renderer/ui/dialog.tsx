import { Modal } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';

type Parts = {
  opened: boolean;
  title: string;
  size?: string;
  zIndex?: number;
  closeOnClickOutside?: boolean;
  onClose: () => void;
  children: ReactNode;
};

/** A dialog over the page. Of several open ones, Esc closes only the one that has the focus. */
export function Dialog({ onClose, ...parts }: Parts) {
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    onClose();
  };
  return (
    <Modal
      {...parts}
      onClose={onClose}
      closeOnEscape={false}
      onKeyDown={closeOnEscape}
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    />
  );
}
