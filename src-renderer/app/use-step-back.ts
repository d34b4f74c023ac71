import { useRouter } from '@tanstack/react-router';
import { useLayoutEffect } from 'react';

const openParts = '[role="dialog"], [role="menu"], [role="listbox"]';
const typing = 'input, textarea, select, [contenteditable="true"], [role="grid"], [role="treeitem"]';

/** Esc goes back one step, unless something is open that Esc closes or somebody is typing. */
export function useStepBack(): void {
  const router = useRouter();
  // A layout effect, in the capture phase: this looks before any dialog has closed itself.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || document.querySelector(openParts) !== null) return;
      if (event.target instanceof Element && event.target.closest(typing) !== null) return;
      if (router.history.canGoBack()) router.history.back();
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [router]);
}
