import { useEffect, useEffectEvent } from 'react';

/**
 * When the press that brought this here took its own button away, the keyboard goes along: `take` takes it.
 * A page that is loaded anew keeps the keyboard at its beginning.
 */
export function useLostFocus(take: () => void): void {
  const takeLost = useEffectEvent(() => {
    if (navigator.userActivation.hasBeenActive && document.activeElement === document.body) take();
  });
  useEffect(() => takeLost(), []);
}
