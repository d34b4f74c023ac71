// biome-ignore-all lint/a11y/useSemanticElements: rows are placed one by one, a table's cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: the keyboard walks rows, cells are none of its stops
import { memo } from 'react';
import { formatNumber } from '#domain/words/indonesian';
import { DownIcon } from '../icons.tsx';
import classes from './data-grid.module.css';
import type { GridGroup } from './grid-table.ts';

type GridGroupRowProps = {
  line: number;
  group: GridGroup;
  isFolded: boolean;
  isActive: boolean;
  columns: number;
  /** The height of a row, in pixels. */
  height: number;
};

/** The head of rows that stand together: what they share, and how many they are. */
export const GridGroupRow = memo(function GridGroupRow(props: GridGroupRowProps) {
  const { line, group, isFolded, isActive, columns, height } = props;
  return (
    <div
      role="row"
      aria-rowindex={line + 2}
      aria-level={1}
      aria-expanded={!isFolded}
      className={`${classes.row} ${classes.group}`}
      data-index={line}
      tabIndex={isActive ? 0 : -1}
      style={{ transform: `translateY(${line * height}px)` }}
    >
      <div role="gridcell" aria-colspan={columns} className={classes.groupCell}>
        <GroupWords group={group} isFolded={isFolded} />
      </div>
    </div>
  );
});

/** What the head of a group says, in the row and where it stays while its rows pass. */
export function GroupWords({ group, isFolded }: { group: GridGroup; isFolded: boolean }) {
  return (
    <span className={classes.groupWords}>
      <span className={classes.fold} data-folded={isFolded || undefined}>
        <DownIcon />
      </span>
      <span className={classes.groupLabel}>{group.label}</span>
      <span className={classes.groupCount}>{formatNumber(group.count)}</span>
    </span>
  );
}
