import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { LinedRows } from './grid-lines.ts';

/** The room that a grid had last: the next one is drawn with its rows at once, and measured after that. */
let lastRoom = { width: 0, height: 0 };

/** Which lines are drawn: those seen, a few at each side, and the active one wherever one has scrolled to. */
export function useRowWindow<Row>(
  rows: LinedRows<Row>,
  scroll: RefObject<HTMLDivElement | null>,
  active: number,
  /** So many lines around the active one its row may be on. */
  reach: number,
  /** The height of a row, in pixels. */
  rowHeight: number,
) {
  const virtual = useVirtualizer({
    count: rows.total,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    // The head stands above the rows, and stays there.
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight,
    initialRect: lastRoom,
    initialOffset: () => Math.max(0, active - 6) * rowHeight,
    overscan: 4,
    rangeExtractor: (range) => [...new Set([active, ...defaultRangeExtractor(range)])].sort((a, b) => a - b),
  });
  useEffect(
    () => () => {
      lastRoom = virtual.scrollRect ?? lastRoom;
    },
    [virtual],
  );
  const measured = useRef(rowHeight);
  useLayoutEffect(() => {
    if (measured.current !== rowHeight) virtual.measure();
    measured.current = rowHeight;
  }, [rowHeight, virtual]);
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
  const { ask, look, key, lines } = rows;
  const drawnKey = useRef(key);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a line holds changes with the lines, not with each drawing
  useEffect(() => {
    const grid = scroll.current;
    // Heard before the window of rows hears it: what is asked for leaves before the places of the rows are drawn.
    const askFirst = () => {
      const first = Math.floor((grid?.scrollTop ?? 0) / rowHeight);
      ask([first, first + Math.floor((grid?.clientHeight ?? 0) / rowHeight)]);
    };
    grid?.addEventListener('scroll', askFirst, { capture: true, passive: true });
    return () => grid?.removeEventListener('scroll', askFirst, { capture: true });
  }, [scroll, lines, key, rowHeight]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a line holds changes with the lines, not with each drawing
  useLayoutEffect(() => {
    // A new question begins at its first row, wherever one had scrolled to.
    const first = drawnKey.current === key ? startIndex : 0;
    look([first, first + endIndex - startIndex], [active - reach, active + reach]);
  }, [lines, key, startIndex, endIndex, active, reach]);

  useLayoutEffect(() => {
    // Asked only when scrolled: moving the window makes the browser lay everything out at once.
    if (drawnKey.current !== key && virtual.scrollOffset !== 0) virtual.scrollToOffset(0);
    drawnKey.current = key;
  }, [key, virtual]);
  return virtual;
}
