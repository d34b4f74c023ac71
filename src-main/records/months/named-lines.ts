import type { Trx } from '#database/connect';
import { notAfter } from '#domain/civil-date';
import { labelOf } from '#domain/fields/choice';
import { abhKinds } from '#domain/lists/abh';
import { clusters } from '#domain/lists/clusters';
import type { DisabilityKind } from '#domain/lists/disability';
import { educationLevels } from '#domain/lists/education';
import { asOf } from '#domain/months/case-fact';
import { columnsIn } from '#domain/months/flow';
import type { CaseAnswers } from '#domain/months/more-cells';
import { type NamedListId, namedListIds } from '#domain/months/named-columns';
import { type Days, lastOf } from '#domain/months/period';
import { type Standing, standings } from '#domain/months/standing';
import { type Spell, spellsOf } from '#domain/months/who-counts';
import { ageOf } from '#domain/people/age';
import { stageOn } from '#domain/workflow';
import type { SheetCell } from '#platform/paper/workbook';
import { listUserNames } from '../user.queries.ts';
import { applicationCells, applicationIn } from './application-cells.ts';
import { listNominativeExtras } from './nominative.queries.ts';
import { type NominativeRow, nominativeCells } from './nominative-cells.ts';
import type { NamedReportCase, OfWhom } from './report-people.queries.ts';
import { listStepDays } from './step-days.queries.ts';

/** A line of a list by name, of whom it is, and of which case. */
export type NamedLine = { clientId: string; caseNumber: string; list: NamedListId; cells: SheetCell[] };

/** What the list by name says beyond the cases themselves. */
export type NameFacts = {
  extras: Awaited<ReturnType<typeof listNominativeExtras>>;
  steps: Awaited<ReturnType<typeof listStepDays>>;
  workers: Map<string, string>;
};

/** Reads what the list by name says beyond the cases, for these days and any within them. */
export async function readNameFacts(trx: Trx, days: Days, of: OfWhom = 'everybody'): Promise<NameFacts> {
  return {
    extras: await listNominativeExtras(trx, days, of),
    steps: await listStepDays(trx, days, of),
    workers: await listUserNames(trx),
  };
}

/** The lines of every list by name, each in the order of the cases, as it was on the last of these days. */
export function namedLines(cases: readonly NamedReportCase[], days: Days, facts: NameFacts): NamedLine[] {
  const told = cases.map((one) => ({ one, spells: spellsOf(one) }));
  return namedListIds.flatMap((list) =>
    told.flatMap(({ one, spells }): NamedLine[] => {
      const cells = cellsIn[list](one, spells, days, facts);
      if (cells === undefined) return [];
      const { clientId, caseNumber } = one;
      return [{ clientId, caseNumber, list, cells: [...cells, ...moreCells(one, facts)] }];
    }),
  );
}

/** What the further sheets ask of a case, as it is answered now. */
export function answersOf({ extras }: NameFacts, caseId: string): CaseAnswers | undefined {
  const extra = extras.get(caseId);
  return (
    extra && {
      disabilities: disabilitiesOf(extra.disabilities),
      abhKind: extra.abhKind || null,
      lastLeftOn: extra.lastLeftOn,
    }
  );
}

const disabilitiesOf = (answer: string | null | undefined) =>
  answer ? (JSON.parse(answer) as DisabilityKind[]) : [];

/** What only some profiles ask for, in the order of `moreNamedColumns`; of whom is about to be erased nothing. */
function moreCells({ caseId, isHidden }: NamedReportCase, { extras }: NameFacts): SheetCell[] {
  const { cluster, education, abhKind } = (isHidden ? undefined : extras.get(caseId)) ?? {};
  return [labelOf(clusters, cluster), labelOf(educationLevels, education), labelOf(abhKinds, abhKind)];
}

type CellsIn = (
  one: NamedReportCase,
  spells: readonly Spell[],
  days: Days,
  facts: NameFacts,
) => SheetCell[] | undefined;

const lastSpell = (spells: readonly Spell[], days: Days, among: readonly Standing[]) =>
  spells.findLast((each) => among.includes(each.standing) && columnsIn(each, days).length > 0);

/** The line of a case in each list, without its number; undefined where it is not in it. */
const cellsIn: Record<NamedListId, CellsIn> = {
  nominative(one, spells, days, facts) {
    const spell = lastSpell(spells, days, ['residential']);
    return spell && nominativeCells(rowOf(one, spell.category, lastOf(days), facts));
  },
  applications(one, spells, days) {
    const found = applicationIn(spells, days, one);
    if (found === undefined) return undefined;
    const on = lastOf(days);
    const { category = one.category } = spells.findLast(({ from }) => from <= on) ?? {};
    const row = { ...identityOf(one, on), category, admittedOn: one.admittedOn };
    return applicationCells({ ...row, ...found });
  },
  outside(one, spells, days, facts) {
    const spell = lastSpell(spells, days, ['family', 'community']);
    return (
      spell && [
        ...nominativeCells(rowOf(one, spell.category, lastOf(days), facts)),
        standings[spell.standing],
      ]
    );
  },
};

function rowOf(
  one: NamedReportCase,
  category: string,
  on: string,
  { extras, steps, workers }: NameFacts,
): NominativeRow {
  const extra = extras.get(one.caseId);
  const workerId = one.workers.length === 0 ? one.workerId : asOf(one.workers, on);
  return {
    ...identityOf(one, on),
    familyCardNumber: one.isHidden ? null : (extra?.familyCardNumber ?? null),
    birthPlace: one.isHidden ? null : (extra?.birthPlace ?? null),
    disabilities: disabilitiesOf(extra?.disabilities),
    category,
    originName: one.originName,
    admittedOn: one.admittedOn,
    acceptedOn: one.acceptedOn,
    referralSource: one.referralSource,
    stage: stageOn(on, { steps: steps.get(one.caseId) ?? {}, leftOn: one.leftOn }),
    ...(workerId === undefined ? {} : { worker: workerId && (workers.get(workerId) ?? '') }),
    ...leavingBy(one, on),
  };
}

/** Who left later was still there. */
function leavingBy({ leftOn, leaveReason }: NamedReportCase, on: string) {
  return leftOn !== null && leftOn <= on ? { leftOn, leaveReason } : { leftOn: null, leaveReason: null };
}

/** A person whose erasure was proposed is counted, and named nowhere. */
function identityOf(one: NamedReportCase, on: string) {
  const { registerNumber, fullName, nik, birthDate, birthYear, sex } = one;
  // No age grows after a leaving.
  const until = notAfter(on, one.leftOn);
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
    age: ageOf(one, until) ?? null,
    sex,
  };
}
