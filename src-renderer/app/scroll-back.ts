import type { AnyRouter } from '@tanstack/react-router';

/** How long a page that one went back to may take to draw what it loads. */
const patienceMs = 3_000;

/** Whoever goes on meanwhile is left where they are. */
const ownWays = ['keydown', 'pointerdown', 'wheel'] as const;

/**
 * Whoever goes back finds a page where they had scrolled it to, also one that is drawn only once its form is loaded: the
 * router looks for the place before it is there.
 */
export function scrollBackOnceDrawn(router: Pick<AnyRouter, 'subscribe'>): void {
  const tops = new Map<string, number>();
  let stop: (() => void) | undefined;
  router.subscribe('onBeforeLoad', ({ fromLocation }) => {
    stop?.();
    const key = fromLocation?.state.__TSR_key;
    const page = document.getElementById('isi');
    if (key !== undefined && page !== null) tops.set(key, page.scrollTop);
  });
  router.subscribe('onRendered', ({ fromLocation, toLocation }) => {
    const key = toLocation.state.__TSR_key;
    const top = key === undefined || key === fromLocation?.state.__TSR_key ? undefined : tops.get(key);
    if (top !== undefined && top > 0) stop = scrollOnceThere(top);
  });
}

/** Scrolls the page down to `top` as soon as it is as long as that; gives what gives it up. */
function scrollOnceThere(top: number): () => void {
  const until = performance.now() + patienceMs;
  const givenUp = new AbortController();
  const stop = () => givenUp.abort();
  for (const way of ownWays) window.addEventListener(way, stop, { capture: true, signal: givenUp.signal });
  let wasThere = false;
  const look = () => {
    const page = document.getElementById('isi');
    if (givenUp.signal.aborted || page === null || performance.now() > until) return stop();
    const isThere = page.scrollHeight - page.clientHeight >= top;
    // Once more in the next frame: a form that is drawn puts the keyboard into its first field.
    if (isThere) page.scrollTo({ top, behavior: 'instant' });
    if (isThere && wasThere) return stop();
    wasThere = isThere;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  return stop;
}
