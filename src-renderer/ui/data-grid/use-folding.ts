import { useCallback, useMemo, useState } from 'react';
import type { Folded } from './grid-lines.ts';

/** Which groups show their head alone, and how one is folded or opened. */
export type Folding = {
  folded: Folded;
  onFold: (value: string | null, isFolded: boolean) => void;
  onFoldAll: (values: readonly (string | null)[]) => void;
};

const nothing: Folded = new Set();

/** Groups that were folded; with another grouping all are open again. */
export function useFolding(by: string | undefined): Folding {
  const [state, setState] = useState({ by, folded: nothing });
  const folded = state.by === by ? state.folded : nothing;
  const onFold = useCallback(
    (value: string | null, isFolded: boolean) =>
      setState((now) => {
        const next = new Set(now.by === by ? now.folded : nothing);
        if (isFolded) next.add(value);
        else next.delete(value);
        return { by, folded: next };
      }),
    [by],
  );
  const onFoldAll = useCallback(
    (values: readonly (string | null)[]) => setState({ by, folded: new Set(values) }),
    [by],
  );
  return useMemo(() => ({ folded, onFold, onFoldAll }), [folded, onFold, onFoldAll]);
}
