import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { rowHeight } from './grid-table.ts';
import type { PagedRows } from './use-paged-rows.ts';

/** Rows fetched beyond those seen, at each side. */
const ahead = 20;

/** Which rows are drawn: those seen, a few at each side, and the active one wherever one has scrolled to. */
export function useRowWindow<Row>(
  rows: PagedRows<Row>,
  scroll: RefObject<HTMLDivElement | null>,
  active: number,
) {
  const virtual = useVirtualizer({
    count: rows.total,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    // The head stands above the rows, and stays there.
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight,
    initialOffset: () => Math.max(0, active - 6) * rowHeight,
    overscan: 10,
    rangeExtractor: (range) => [...new Set([active, ...defaultRangeExtractor(range)])].sort((a, b) => a - b),
  });
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
  const { look, key } = rows;
  useEffect(() => look(Math.max(0, startIndex - ahead), endIndex + ahead), [look, startIndex, endIndex]);

  const drawnKey = useRef(key);
  useLayoutEffect(() => {
    // Asked only when scrolled: moving the window makes the browser lay everything out at once.
    if (drawnKey.current !== key && virtual.scrollOffset !== 0) virtual.scrollToOffset(0);
    drawnKey.current = key;
  }, [key, virtual]);
  return virtual;
}
