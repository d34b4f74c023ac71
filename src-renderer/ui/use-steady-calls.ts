import { useLayoutEffect, useRef, useState } from 'react';

/**
 * Functions that stay the same for as long as the part stands, and do what its newest drawing says: a row that is given
 * them is not drawn anew because another one was typed into. To be called by events, not while drawing.
 */
export function useSteadyCalls<Calls extends Record<string, (...given: never[]) => unknown>>(
  calls: Calls,
): Calls {
  const latest = useRef(calls);
  useLayoutEffect(() => {
    latest.current = calls;
  });
  const [steady] = useState(
    () =>
      Object.fromEntries(
        Object.keys(calls).map((name) => [name, (...given: never[]) => latest.current[name]?.(...given)]),
      ) as Calls,
  );
  return steady;
}
