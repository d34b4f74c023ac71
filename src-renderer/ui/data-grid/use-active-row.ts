import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { LinedRows } from './grid-lines.ts';

type Parts<Row> = {
  rows: LinedRows<Row>;
  /** The line that is active at first. */
  startAt: number;
  scroll: RefObject<HTMLElement | null>;
  onActive: ((row: Row | undefined, index: number) => void) | undefined;
};

/** The one line the keyboard is on. A new question begins at its first row again. */
export function useActiveRow<Row>({ rows, startAt, scroll, onActive }: Parts<Row>) {
  const [place, setPlace] = useState({ key: rows.key, row: startAt });
  const active = Math.max(0, Math.min(place.key === rows.key ? place.row : 0, rows.total - 1));
  const activeRow = rows.rowAt(active);
  const wantsFocus = useRef(false);

  const latest = useRef(onActive);
  useLayoutEffect(() => {
    latest.current = onActive;
  });
  useEffect(() => latest.current?.(activeRow, active), [activeRow, active]);

  const { key } = rows;
  /** Makes a row active, brings it into view and puts the keyboard on it once it is drawn. */
  const moveTo = useCallback(
    (virtual: Virtualizer<HTMLDivElement, Element>, index: number) => {
      wantsFocus.current = true;
      setPlace({ key, row: index });
      virtual.scrollToIndex(index);
    },
    [key],
  );
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const element = scroll.current?.querySelector<HTMLElement>(`[data-index="${active}"]`);
    if (!element) return;
    wantsFocus.current = false;
    element.focus({ preventScroll: true });
  });
  return { active, activeRow, moveTo };
}
