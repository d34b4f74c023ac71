import type { RefObject } from 'react';
import { DownIcon } from '../icons.tsx';
import classes from './data-grid.module.css';
import type { Edges } from './use-edges.ts';

/** How far one press leads on, in pixels. */
const stride = 240;

const sides = [
  { side: 'start', by: -stride, says: 'Masih ada kolom di kiri' },
  { side: 'end', by: stride, says: 'Masih ada kolom di kanan' },
] as const;

/**
 * That columns go on out of sight: a shadow at the side where they do, and a press to get there. For the mouse alone; the
 * keyboard walks the heads, and the grid follows.
 */
export function GridEdges({ edges, scroll }: { edges: Edges; scroll: RefObject<HTMLElement | null> }) {
  return (
    <div className={classes.edges} aria-hidden="true">
      {sides.map(({ side, by, says }) =>
        edges[side] === undefined ? null : (
          <button
            key={side}
            type="button"
            tabIndex={-1}
            className={classes.more}
            data-side={side}
            style={{ [side === 'start' ? 'left' : 'right']: edges[side] }}
            title={says}
            onClick={() => scroll.current?.scrollBy({ left: by, behavior: 'smooth' })}
          >
            <DownIcon />
          </button>
        ),
      )}
    </div>
  );
}
