import type { ImportRowState } from '#contract/import-told';
import { type HeldImport, type HeldPerson, rowKey } from './held-import.ts';

/** How a row stands, and why it is not taken where it is not. */
export type RowStands = { state: ImportRowState; why: string };

/** Of a row that somebody said is not to be taken. */
export const skipped: RowStands = { state: 'skipped', why: 'Dilewati oleh yang mengimpor.' };

/** Whether somebody said of a row that it is not to be taken. */
export const isSkipped = ({ decisions }: HeldImport, sheet: number, at: number): boolean =>
  decisions.get(rowKey(sheet, at))?.as === 'skip';

/** How a row of people stands by its own cells and what was decided of it. */
export function standsAlone(file: HeldImport, sheet: number, person: HeldPerson): RowStands {
  const decision = file.decisions.get(rowKey(sheet, person.at));
  if (decision?.as === 'skip') return skipped;
  const [trouble] = person.troubles;
  if (trouble !== undefined) return { state: 'troubled', why: trouble.sentence };
  if (person.alike.length > 0 && decision === undefined)
    return { state: 'alike', why: 'Mirip orang lain, dan belum diputuskan.' };
  return { state: 'ready', why: '' };
}
