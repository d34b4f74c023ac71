import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type LinedRows, lineId } from './grid-lines.ts';

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
 * same question, the active row is the same one, on the line where it stands now. Until all answers are there among which it
 * may be, what is done to the active row is done to that one, whatever stands on its line.
 */
export function useActiveRow<Row>({ rows, rowId, startAt, startId, scroll, onActive }: Parts<Row>) {
  const { key, total } = rows;
  const [place, setPlace] = useState({ key, row: startAt });
  const drawn = useRef<Drawn<Row>>({ place, key, line: startAt, id: startId, row: undefined, total });
  const idOn = (line: number) => lineId(rows, rowId, line);
  const before = drawn.current.place === place && drawn.current.key === key ? drawn.current : undefined;
  const begun = before?.line ?? (place.key === key ? place.row : 0);
  const id = before?.id;
  const found = id === undefined ? undefined : lineNear(begun, total, (line) => idOn(line) === id);
  const active = Math.max(0, Math.min(found ?? begun, total - 1));
  const moved = before === undefined ? 0 : Math.min(moveWithin, Math.abs(total - before.total));
  const isAwaited =
    id !== undefined &&
    found === undefined &&
    (rows.isFetching || lineNear(active, total, (line) => idOn(line) === undefined, moved) !== undefined);
  const activeRow = isAwaited ? before?.row : rows.rowAt(active);
  const wantsFocus = useRef(false);
  // Before its line is drawn as another row's, or not at all.
  if (before !== undefined && (before.line !== active || isAwaited) && hasFocus(scroll.current, before.line))
    wantsFocus.current = true;

  const latest = useRef(onActive);
  useLayoutEffect(() => {
    latest.current = onActive;
    drawn.current = {
      ...{ place, key, line: active, row: activeRow },
      // What is shown until an answer comes is of the question before.
      id: isAwaited || rows.isEarlier ? id : idOn(active),
      // How many there were when all of it was one answer.
      total: isAwaited || rows.isFetching ? (before?.total ?? total) : total,
    };
  });
  useEffect(() => latest.current?.(activeRow, active), [activeRow, active]);

  /** Puts the keyboard on the active row, now or once it is drawn. */
  const takeFocus = useCallback(() => {
    const element = lineIn(scroll.current, active);
    wantsFocus.current = !element;
    element?.focus({ preventScroll: true });
  }, [scroll, active]);
  /** Brings the active row into view, and puts the keyboard on it. */
  const focusOn = (virtual: Virtualizer<HTMLDivElement, Element>) => {
    virtual.scrollToIndex(active);
    takeFocus();
  };
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
    if (wantsFocus.current) takeFocus();
  });
  return { active, activeRow, reach: isAwaited ? moved : 0, moveTo, focusOn };
}

/** What was drawn last: the row, of which only its id is known while it is on the way, and how many lines there were. */
type Drawn<Row> = {
  place: { key: string; row: number };
  key: string;
  line: number;
  id: string | undefined;
  row: Row | undefined;
  total: number;
};

const lineIn = (scroll: HTMLElement | null, line: number) =>
  scroll?.querySelector<HTMLElement>(`[data-index="${line}"]`);

const hasFocus = (scroll: HTMLElement | null, line: number) =>
  lineIn(scroll, line)?.contains(document.activeElement) ?? false;

/** The nearest line of so many of which something holds. */
function lineNear(from: number, total: number, holds: (line: number) => boolean, within = moveWithin) {
  for (let away = 0; away <= within; away += 1)
    for (const line of [from + away, from - away]) if (line >= 0 && line < total && holds(line)) return line;
  return undefined;
}
