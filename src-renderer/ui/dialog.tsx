import { Modal } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useId, useState } from 'react';

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
    if (event.key !== 'Escape' || event.defaultPrevented || isOpenList(event.target)) return;
    event.stopPropagation();
    onClose();
  };
  const id = useId();
  useFocusReturn(parts.opened);
  useKeysFromBehind({ id, opened: parts.opened, onEscape: onClose });
  return (
    <Modal
      {...parts}
      id={id}
      onClose={onClose}
      closeOnEscape={false}
      returnFocus={false}
      onKeyDown={closeOnEscape}
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    />
  );
}

/**
 * A button that is disabled as the dialog opens, or while it works, leaves the keyboard with the page behind: Esc
 * closes the top dialog from there all the same, and Tab comes back into it.
 */
function useKeysFromBehind({ id, opened, onEscape }: { id: string; opened: boolean; onEscape: () => void }) {
  const listen = useEffectEvent((event: globalThis.KeyboardEvent) => {
    const top = [...document.querySelectorAll<HTMLElement>('.mantine-Modal-content')].at(-1);
    if (!top || !document.getElementById(id)?.contains(top) || event.defaultPrevented || !isBehind()) return;
    if (event.key === 'Escape') onEscape();
    if (event.key === 'Tab') top.focus();
  });
  useEffect(() => {
    if (!opened) return;
    const hear = (event: globalThis.KeyboardEvent) => listen(event);
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [opened]);
}

/** Whether the keyboard is with nothing, or with the page under its dialogs. */
function isBehind(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body || activeElement.closest('#root') !== null;
}

/** A list one types into takes the first Esc for itself. */
function isOpenList(target: EventTarget): boolean {
  return target instanceof Element && target.matches('[role=combobox][aria-expanded=true]');
}

/** Gives the keyboard back to what opened the dialog; Mantine forgets it of a dialog that is drawn open at once. */
function useFocusReturn(opened: boolean): void {
  // Looked up while drawing: an entry of a menu loses the keyboard and is gone as soon as the dialog stands.
  const [state, setState] = useState<{ opened: boolean; opener: HTMLElement | null }>({
    opened: false,
    opener: null,
  });
  if (opened !== state.opened) {
    setState({ opened, opener: opened ? openerOf(document.activeElement) : state.opener });
  }
  const { opener } = state;
  useEffect(() => (opened ? () => opener?.focus() : undefined), [opened, opener]);
}

/** Of an entry of a menu, which is gone by then, the button of the menu. */
function openerOf(element: Element | null): HTMLElement | null {
  const button = element?.closest('[role=menu]')?.getAttribute('aria-labelledby');
  return button ? document.getElementById(button) : (element as HTMLElement | null);
}
