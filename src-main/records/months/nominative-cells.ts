import { labelOf } from '#domain/fields/choice';
import { stageOf } from '#domain/forms';
import { disabilityKinds } from '#domain/lists/disability';
import { ppksCategories } from '#domain/lists/ppks-categories';
import { referralSources } from '#domain/lists/referral-sources';
import { terminationReasons } from '#domain/lists/termination-reasons';
import { officialOf } from '#domain/own/own-lists';
import { type Age, ageCell } from '#domain/people/age';
import type { StageId } from '#domain/stage';
import type { SheetCell } from '#platform/paper/workbook';

/** One line of the list by name: what was so on the last day of the month. */
export type NominativeRow = {
  registerNumber: string;
  fullName: string;
  nik: string | null;
  familyCardNumber: string | null;
  birthPlace: string | null;
  birthDate: string | null;
  /** Only the year of a birth is known, or its day was guessed. */
  guessedYear: number | null;
  age: Age | null;
  sex: 'L' | 'P' | null;
  category: string;
  disabilities: string[];
  originName: string | null;
  admittedOn: string;
  acceptedOn: string | null;
  referralSource: string | null;
  stage: StageId;
  /** Undefined where it was not recorded who it was on that day; null where it is recorded that there was nobody. */
  worker?: string | null;
  leftOn: string | null;
  leaveReason: string | null;
};

/** One stay as the list says it, without its number. */
export function nominativeCells(row: NominativeRow): SheetCell[] {
  return [
    row.registerNumber,
    row.fullName,
    row.nik ?? '',
    row.familyCardNumber ?? '',
    row.birthPlace ?? '',
    row.guessedYear === null ? { date: row.birthDate } : `± ${row.guessedYear}`,
    row.sex ?? '',
    row.age && ageCell(row.age),
    labelOf(ppksCategories, row.category),
    row.disabilities.map((kind) => labelOf(disabilityKinds, kind)).join(', '),
    row.originName?.split(', ').slice(0, -1).at(-1) ?? '',
    { date: row.admittedOn },
    { date: row.acceptedOn },
    labelOf(referralSources, officialOf(row.referralSource ?? '')),
    stageOf(row.stage).label,
    row.worker === undefined ? 'belum tercatat' : (row.worker ?? ''),
    row.leftOn === null ? 'Aktif' : 'Terminasi',
    { date: row.leftOn },
    row.leaveReason === null ? '' : labelOf(terminationReasons, row.leaveReason),
  ];
}
