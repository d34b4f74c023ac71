/**
 * The row a key leads to: arrows one, PageUp and PageDown a window, Home and End the ends. -1 leads out at the top;
 * undefined when the key leads nowhere.
 */
export function rowAfterKey(
  key: string,
  at: { row: number; total: number; rowsInWindow: number },
): number | undefined {
  const last = at.total - 1;
  const steps: Record<string, number> = {
    ArrowDown: Math.min(last, at.row + 1),
    ArrowUp: at.row - 1,
    PageDown: Math.min(last, at.row + at.rowsInWindow),
    PageUp: Math.max(0, at.row - at.rowsInWindow),
    Home: 0,
    End: last,
  };
  return steps[key];
}

/** Whether a key writes a letter, so that it belongs to the search box. */
export function isTyping(event: {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}): boolean {
  return event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.altKey && !event.metaKey;
}
