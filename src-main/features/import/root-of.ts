import { type HeldImport, rowKey } from './held-import.ts';

/** Whose case a row becomes: somebody on file by their id, or the row that first tells of the person. */
export function rootOf(
  file: HeldImport,
  sheet: number,
  at: number,
  seen: readonly number[] = [],
): number | string {
  const decision = file.decisions.get(rowKey(sheet, at));
  if (decision?.as === 'caseOfClient') return decision.clientId;
  if (decision?.as !== 'caseOfRow' || seen.includes(at)) return at;
  return rootOf(file, sheet, decision.row, [...seen, at]);
}
