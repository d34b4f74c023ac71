import type { Trx } from '#database/connect';
import { asOf } from '#domain/months/case-fact';
import { columnsIn } from '#domain/months/flow';
import { type Days, lastOf } from '#domain/months/period';
import { spellsOf } from '#domain/months/who-counts';
import { ageInYears } from '#domain/people/age';
import { stageOn } from '#domain/workflow';
import type { SheetCell } from '#platform/paper/workbook';
import { listStepDays, type NamedReportCase } from '#records/report-people.queries';
import { listUserNames } from '#records/user.queries';
import { listNominativeExtras } from './month.queries.ts';
import { type NominativeRow, nominativeCells } from './nominative-sheet.ts';

/** A row of the list by name, and of whom it is. */
export type NamedRow = { clientId: string; cells: SheetCell[] };

/** Everybody who was in residence on a day of these, oldest admission first, as it was on the last of them. */
export async function gatherNominative(
  trx: Trx,
  cases: readonly NamedReportCase[],
  days: Days,
): Promise<NamedRow[]> {
  const extras = await listNominativeExtras(trx, days);
  const steps = await listStepDays(trx, days);
  const names = await listUserNames(trx);
  const on = lastOf(days);
  return cases.flatMap((one) => {
    const spells = spellsOf(one).filter(({ standing }) => standing === 'residential');
    const spell = spells.findLast((each) => columnsIn(each, days).length > 0);
    if (spell === undefined) return [];
    const extra = extras.get(one.caseId);
    const workerId = one.workers.length === 0 ? one.workerId : asOf(one.workers, on);
    const row: NominativeRow = {
      ...identityOf(one, on),
      familyCardNumber: one.isHidden ? null : (extra?.familyCardNumber ?? null),
      birthPlace: one.isHidden ? null : (extra?.birthPlace ?? null),
      disabilities: extra?.disabilities ? JSON.parse(extra.disabilities) : [],
      category: spell.category,
      originName: one.originName,
      admittedOn: one.admittedOn,
      acceptedOn: one.acceptedOn,
      referralSource: one.referralSource,
      stage: stageOn(on, { steps: steps.get(one.caseId) ?? {}, leftOn: one.leftOn }),
      ...(workerId === undefined ? {} : { worker: workerId && (names.get(workerId) ?? '') }),
      ...leavingBy(one, on),
    };
    return [{ clientId: one.clientId, cells: nominativeCells(row) }];
  });
}

/** Who left later was still there. */
function leavingBy({ leftOn, leaveReason }: NamedReportCase, on: string) {
  return leftOn !== null && leftOn <= on ? { leftOn, leaveReason } : { leftOn: null, leaveReason: null };
}

/** A person whose erasure was proposed is counted, and named nowhere. */
function identityOf(one: NamedReportCase, on: string) {
  const { registerNumber, fullName, nik, birthDate, birthYear, sex } = one;
  // No age grows after a leaving.
  const until = one.leftOn !== null && one.leftOn < on ? one.leftOn : on;
  if (one.isHidden) {
    const name = '(dalam proses pemusnahan)';
    return {
      registerNumber: '',
      fullName: name,
      nik: null,
      birthDate: null,
      guessedYear: null,
      age: null,
      sex,
    };
  }
  const isGuessed = birthDate === null || one.birthDateEstimated === 1;
  return {
    registerNumber,
    fullName,
    nik,
    birthDate,
    guessedYear: isGuessed ? birthYear : null,
    age: ageInYears(one, until) ?? null,
    sex,
  };
}
