import type { Said } from '#domain/import/row-reader';
import {
  type HeldFurther,
  type HeldImport,
  type HeldPerson,
  type Judged,
  peopleSheet,
  rowKey,
  type SaidOfRow,
} from './held-import.ts';
import { togetherOf } from './judge-together.ts';
import { isSkipped, type RowStands, skipped, standsAlone } from './stands-alone.ts';

/** How a row of people stands, and why it is not taken where it is not. */
export function stateOf(file: HeldImport, judged: Judged, person: HeldPerson): RowStands {
  const alone = standsAlone(file, peopleSheet(file)?.at ?? 0, person);
  if (alone.state === 'skipped' || alone.state === 'troubled') return alone;
  const [trouble] = togetherOf(file, judged).people.get(person.at)?.troubles ?? [];
  return trouble === undefined ? alone : { state: 'troubled', why: trouble.sentence };
}

/** How a row of a further sheet stands, and why it is not taken where it is not. */
export function stateOfFurther(file: HeldImport, judged: Judged, sheet: number, row: HeldFurther): RowStands {
  if (isSkipped(file, sheet, row.at)) return skipped;
  const [trouble] = saidOfFurther(file, judged, sheet, row).troubles;
  return trouble === undefined ? { state: 'ready', why: '' } : { state: 'troubled', why: trouble.sentence };
}

const nothing: SaidOfRow = { troubles: [], remarks: [] };

/** All that is said of a row of people: of its cells, and because of whose it is. */
export const saidOfPerson = (file: HeldImport, judged: Judged, person: HeldPerson): SaidOfRow =>
  both(person, togetherOf(file, judged).people.get(person.at));

/** All that is said of a row of a further sheet. */
export const saidOfFurther = (file: HeldImport, judged: Judged, sheet: number, row: HeldFurther): SaidOfRow =>
  both(row, togetherOf(file, judged).further.get(rowKey(sheet, row.at)));

const both = (own: SaidOfRow, together: SaidOfRow = nothing): SaidOfRow =>
  together === nothing
    ? own
    : { troubles: joined(own.troubles, together.troubles), remarks: joined(own.remarks, together.remarks) };

const joined = (some: readonly Said[], more: readonly Said[]) => [...some, ...more];
