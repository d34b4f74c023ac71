import { useEffect, useRef } from 'react';

/** Brings the keyboard to the part that an edit leads to, once it is drawn: the one whose `data-part` says so. */
export function useFocusAfterEdit() {
  const root = useRef<HTMLDivElement>(null);
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    root.current?.querySelector<HTMLElement>(`[data-part="${wanted.current}"]`)?.focus();
    wanted.current = undefined;
  });
  return {
    root,
    focusNext: (part: string | undefined) => {
      wanted.current = part;
    },
  };
}
