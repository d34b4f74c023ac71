import type { ImportRowState } from '#contract/import-told';
import { type HeldImport, type HeldPerson, rowKey } from './held-import.ts';

/** How a row of people stands, and why it is not taken where it is not. */
export function stateOf(
  file: HeldImport,
  sheet: number,
  person: HeldPerson,
): { state: ImportRowState; why: string } {
  const decision = file.decisions.get(rowKey(sheet, person.at));
  if (decision?.as === 'skip') return { state: 'skipped', why: 'Dilewati oleh yang mengimpor.' };
  const [trouble] = person.troubles;
  if (trouble !== undefined) return { state: 'troubled', why: trouble.sentence };
  if (person.alike.length > 0 && decision === undefined)
    return { state: 'alike', why: 'Mirip orang lain, dan belum diputuskan.' };
  return { state: 'ready', why: '' };
}
