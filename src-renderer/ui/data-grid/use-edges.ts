import { type RefObject, useEffect, useState } from 'react';

/** How much of a grid is out of sight at each side, in pixels, and how wide its scroll bar is. */
export type Edges = { left: number; right: number; bar: number };

const none: Edges = { left: 0, right: 0, bar: 0 };

/** Watches what is cut at the sides: `drawn` changes whenever columns come, go or change their width. */
export function useEdges(scroll: RefObject<HTMLElement | null>, drawn: string): Edges {
  const [edges, setEdges] = useState(none);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other columns are another width to look at
  useEffect(() => {
    const grid = scroll.current;
    if (grid === null) return;
    const look = () => {
      const left = Math.round(grid.scrollLeft);
      const right = Math.max(0, grid.scrollWidth - grid.clientWidth - left);
      const bar = grid.offsetWidth - grid.clientWidth;
      setEdges((now) =>
        now.left === left && now.right === right && now.bar === bar ? now : { left, right, bar },
      );
    };
    look();
    grid.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(grid);
    return () => {
      grid.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [scroll, drawn]);
  return edges;
}
