import { type RefObject, useEffect, useState } from 'react';
import type { Kept } from './grid-template.ts';

/**
 * Where a grid is cut at its sides: how far from each, in pixels, columns go on out of sight; undefined at a side where
 * they do not.
 */
export type Edges = { start: number | undefined; end: number | undefined };

/** Watches what is cut at the sides; drawn anew only when that changes, not while one scrolls. */
export function useEdges(scroll: RefObject<HTMLElement | null>, kept: Kept, width: number): Edges {
  const [edges, setEdges] = useState<Edges>({ start: undefined, end: undefined });
  const { ticks, start, end } = kept;
  // biome-ignore lint/correctness/useExhaustiveDependencies: columns that are wider in sum are cut elsewhere
  useEffect(() => {
    const grid = scroll.current;
    if (grid === null) return;
    const look = () => {
      const left = grid.scrollLeft;
      const right = grid.scrollWidth - grid.clientWidth - left;
      // A column that stays does so once those beyond it are out of sight.
      const next = {
        start: left < 1 ? undefined : ticks + (left > start.beyond ? start.width : 0),
        end:
          right < 1 ? undefined : grid.offsetWidth - grid.clientWidth + (right > end.beyond ? end.width : 0),
      };
      setEdges((now) => (now.start === next.start && now.end === next.end ? now : next));
    };
    grid.addEventListener('scroll', look, { passive: true });
    // Looked at by it for the first time, too, once the browser has laid the grid out anyway.
    const observer = new ResizeObserver(look);
    observer.observe(grid);
    return () => {
      grid.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [scroll, width, ticks, start.beyond, start.width, end.beyond, end.width]);
  return edges;
}
