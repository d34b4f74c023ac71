import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { LinedRows } from './grid-lines.ts';

type Parts<Row> = {
  rows: LinedRows<Row>;
  rowId: (row: Row) => string;
  /** The line that is active at first, and the row it held when somebody left it. */
  startAt: number;
  startId: string | undefined;
  scroll: RefObject<HTMLElement | null>;
  onActive: ((row: Row | undefined, index: number) => void) | undefined;
};

/** A row that moved is looked for so many lines above and below where it stood. */
const moveWithin = 400;

/**
 * The one line the keyboard is on. A new question begins at its first row again; where rows come or go in the answer to the
 * same question, the active row is the same one, on the line where it stands now.
 */
export function useActiveRow<Row>({ rows, rowId, startAt, startId, scroll, onActive }: Parts<Row>) {
  const { key } = rows;
  const [place, setPlace] = useState({ key, row: startAt });
  const drawn = useRef({ place, key, line: startAt, id: startId });
  const idOn = (line: number) => {
    const row = rows.rowAt(line);
    return row === undefined ? undefined : rowId(row);
  };
  const before = drawn.current.place === place && drawn.current.key === key ? drawn.current : undefined;
  const begun = before?.line ?? (place.key === key ? place.row : 0);
  const found =
    before?.id === undefined ? undefined : lineNear(begun, rows.total, (line) => idOn(line) === before.id);
  const active = Math.max(0, Math.min(found ?? begun, rows.total - 1));
  const activeRow = rows.rowAt(active);
  const wantsFocus = useRef(false);
  // Before its line is drawn as another row's, or not at all.
  if (before !== undefined && before.line !== active && hasFocus(scroll.current, before.line))
    wantsFocus.current = true;

  const latest = useRef(onActive);
  useLayoutEffect(() => {
    latest.current = onActive;
    // What is shown until an answer comes is of the question before.
    const id = (rows.isEarlier ? undefined : idOn(active)) ?? before?.id;
    drawn.current = { place, key, line: active, id };
  });
  useEffect(() => latest.current?.(activeRow, active), [activeRow, active]);

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
    const element = lineIn(scroll.current, active);
    if (!element) return;
    wantsFocus.current = false;
    element.focus({ preventScroll: true });
  });
  return { active, activeRow, moveTo };
}

const lineIn = (scroll: HTMLElement | null, line: number) =>
  scroll?.querySelector<HTMLElement>(`[data-index="${line}"]`);

const hasFocus = (scroll: HTMLElement | null, line: number) =>
  lineIn(scroll, line)?.contains(document.activeElement) ?? false;

/** The nearest line of so many of which something holds. */
function lineNear(from: number, total: number, holds: (line: number) => boolean): number | undefined {
  for (let away = 0; away <= moveWithin; away += 1)
    for (const line of [from + away, from - away]) if (line >= 0 && line < total && holds(line)) return line;
  return undefined;
}
