import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { useMay } from '../core/session.ts';
import { focusNextWanting } from '../ui/fields/focus-field.ts';
import { isAltDigit, isDialogOver } from '../ui/page-keys.ts';
import { tellDone } from '../ui/tell.ts';

/** What may be saved as a whole: it holds the button marked `data-save`. */
const saved = '[data-saves]';
const typing = 'input, textarea, select, [contenteditable="true"]';

/**
 * The keys that hold on every screen: Ctrl+Enter presses the button that saves what the keyboard is in, a form or a dialog;
 * F8 goes to what is still wanted of it; Alt+0 to all cases; "?" shows the sheet of keys, where nobody is typing.
 */
export function useKeys({ onAskKeys }: { onAskKeys: () => void }): void {
  const navigate = useNavigate();
  const seesCases = useMay('caseload.read');
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (isAltDigit(event, /^Digit0$/) && seesCases && !isDialogOver()) {
      event.preventDefault();
      return void navigate({ to: '/kasus' });
    }
    if (event.altKey) return;
    const at = event.target instanceof Element ? event.target : document.body;
    if (event.key === 'F8') return goOn(event);
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return saveAround(at, event);
    if (event.key === '?' && !isDialogOver() && !at.matches(typing)) onAskKeys();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => hear(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** To the next field that is required and empty; with Shift to the one before. */
function goOn(event: KeyboardEvent): void {
  event.preventDefault();
  if (focusNextWanting(event.shiftKey ? 'back' : 'on') === 'filled')
    tellDone('Tidak ada isian wajib yang kosong.');
}

function saveAround(at: Element, event: KeyboardEvent): void {
  const form = at.closest<HTMLFormElement>('[role="dialog"] form');
  const button = at.closest(saved)?.querySelector<HTMLButtonElement>('[data-save]');
  if (form === null && !button) return;
  event.preventDefault();
  if (form !== null) form.requestSubmit();
  else button?.click();
}
