import type { CSSProperties, RefObject } from 'react';
import { DownIcon } from '../icons.tsx';
import classes from './data-grid.module.css';
import type { Kept } from './grid-template.ts';
import type { Edges } from './use-edges.ts';

/** How far one press leads on, in pixels. */
const stride = 240;

type GridEdgesProps = {
  edges: Edges;
  kept: Kept;
  scroll: RefObject<HTMLElement | null>;
};

/**
 * That columns go on out of sight: a shadow at the side where they do, and a press to get there. For the mouse alone; the
 * keyboard walks the heads, and the grid follows.
 */
export function GridEdges({ edges, kept, scroll }: GridEdgesProps) {
  const move = (by: number) => scroll.current?.scrollBy({ left: by, behavior: 'smooth' });
  // A column that stays does so once those beyond it are out of sight.
  const start = kept.ticks + (edges.left > kept.start.beyond ? kept.start.width : 0);
  const end = edges.bar + (edges.right > kept.end.beyond ? kept.end.width : 0);
  const at = { '--start': `${start}px`, '--end': `${end}px` } as CSSProperties;
  return (
    <div className={classes.edges} style={at} aria-hidden="true">
      {edges.left > 0 && (
        <button
          type="button"
          tabIndex={-1}
          className={classes.more}
          data-side="start"
          title="Masih ada kolom di kiri"
          onClick={() => move(-stride)}
        >
          <DownIcon />
        </button>
      )}
      {edges.right > 1 && (
        <button
          type="button"
          tabIndex={-1}
          className={classes.more}
          data-side="end"
          title="Masih ada kolom di kanan"
          onClick={() => move(stride)}
        >
          <DownIcon />
        </button>
      )}
    </div>
  );
}
