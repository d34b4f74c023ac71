import { usePrefetchQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { client, orpc } from '../core/client.ts';
import { queryClient } from '../core/query-client.ts';
import { type ColumnLayout, fitLayout } from '../ui/data-grid/column-layout.ts';
import type { GridColumns } from '../ui/data-grid/grid-table.ts';

const rest = 500;

/** The columns as this user last left them, remembered under `key` a moment after each change. */
export function useColumnLayout<Row>(key: string, columns: GridColumns<Row>) {
  const asked = orpc.preference.get.queryOptions({ input: { key }, staleTime: Number.POSITIVE_INFINITY });
  // Nothing of the grid is drawn without it: before whatever else a page asks for.
  usePrefetchQuery(asked);
  const remembered = useQuery(asked);
  const [changed, setChanged] = useState<ColumnLayout>();
  const layout = useMemo(
    () => changed ?? fitLayout(columns, remembered.data),
    [changed, columns, remembered.data],
  );
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; layout: ColumnLayout }>(undefined);

  const remember = useCallback(() => {
    if (pending.current === undefined) return;
    clearTimeout(pending.current.timer);
    const value = pending.current.layout;
    pending.current = undefined;
    queryClient.setQueryData(orpc.preference.get.queryKey({ input: { key } }), value);
    // What cannot be remembered is no reason to disturb somebody reading rows.
    client.preference.put({ key, value }).catch(() => undefined);
  }, [key]);
  useEffect(() => {
    window.addEventListener('pagehide', remember);
    return () => {
      window.removeEventListener('pagehide', remember);
      remember();
    };
  }, [remember]);

  const setLayout = useCallback(
    (next: ColumnLayout) => {
      setChanged(next);
      clearTimeout(pending.current?.timer);
      pending.current = { timer: setTimeout(remember, rest), layout: next };
    },
    [remember],
  );
  return { layout, setLayout, isReady: !remembered.isPending };
}
