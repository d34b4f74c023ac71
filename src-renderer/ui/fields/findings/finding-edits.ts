// Findings being written: the shape of completed ones, with anything missing. A number is never given twice.

export type DraftFinding = { number: number } & Record<string, unknown>;

/** The findings of a draft, whatever is in it; one that has its number is the same object. */
export function readFindings(value: unknown): DraftFinding[] {
  return (Array.isArray(value) ? value : [])
    .filter((row) => typeof row === 'object' && row !== null)
    .map((row, index) => (typeof row.number === 'number' ? row : { ...row, number: index + 1 }));
}

/** The number a new finding gets: above every one that the case has ever given. */
const nextFinding = (rows: readonly DraftFinding[], nextNumber: number): number =>
  Math.max(nextNumber, ...rows.map(({ number }) => number + 1));

/** A new finding after the one at a place, of its kind and under its heading; the first one is a problem. */
export function addAfter(
  rows: readonly DraftFinding[],
  at: number,
  nextNumber: number,
): { rows: DraftFinding[]; added: number } {
  const beside: Record<string, unknown> = rows[at] ?? {};
  const { kind = 'problem', heading = 'problem' } = beside;
  const finding = { number: nextFinding(rows, nextNumber), kind, heading };
  return { rows: rows.toSpliced(at + 1, 0, finding), added: finding.number };
}
