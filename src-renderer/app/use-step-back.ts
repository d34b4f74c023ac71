import { useRouter } from '@tanstack/react-router';
import { useLayoutEffect } from 'react';

const openParts = '[role="dialog"], [role="menu"], [role="listbox"]';
/** What has a use of its own for Esc: rows that are peeked into, a search that it empties, a plan written line by line. */
const ownUse = '[role="grid"], [role="treeitem"], [data-own-esc], [role="combobox"][aria-expanded="true"]';

/**
 * Esc goes back one step, from a field too: what was typed is kept as a draft, and what is not is asked about. Not where
 * something is open that Esc closes.
 */
export function useStepBack(): void {
  const router = useRouter();
  // A layout effect, in the capture phase: this looks before any dialog has closed itself.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isSomethingOpen()) return;
      if (event.target instanceof Element && event.target.closest(ownUse) !== null) return;
      if (router.history.canGoBack()) router.history.back();
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [router]);
}

/** Some lists stay in the page while they are closed. */
const isSomethingOpen = () =>
  [...document.querySelectorAll(openParts)].some((part) => part.checkVisibility());
