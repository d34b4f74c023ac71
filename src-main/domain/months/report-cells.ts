import { type AgeBand, findAgeBand } from '../lists/age-bands.ts';
import { type AtensiComponent, componentOfService } from '../lists/atensi-services.ts';
import { officialOf } from '../own/own-lists.ts';
import { ageInYears } from '../people/age.ts';
import type { TargetStatus } from '../results/attainment.ts';
import { statusOn } from '../results/target-status.ts';
import { asOf } from './case-fact.ts';
import { columnsIn, type Flow, flowOf } from './flow.ts';
import { reasonNotGiven } from './month-recap.ts';
import { type Days, lastOf, type PeriodKind } from './period.ts';
import type { ActKind, ReportCase, ReportPerson, ReportTarget } from './report-case.ts';
import { type Spell, spellsOf, standingOn } from './who-counts.ts';

/** The sheets that every report counts, in the order they stand; the list by name stands beside them. */
const usualSheets = {
  recap: 'Rekap',
  leave: 'Keluar',
  age: 'Umur',
  origin: 'Asal',
  referral: 'Rujukan',
  services: 'Layanan',
  targets: 'Capaian',
  applications: 'Permohonan',
  outside: 'Luar lembaga',
} as const;

/** What else can be counted (`more-cells.ts`): told where a profile of the centre asks for it. */
const moreSheets = {
  ages: 'Umur per tahun',
  careDays: 'Hari pelayanan',
  stayLength: 'Lama tinggal',
  readmissions: 'Masuk kembali',
  disability: 'Disabilitas',
  abh: 'ABH',
} as const;

/** What each counting sheet is called. */
export const countSheetNames = { ...usualSheets, ...moreSheets } as const;
export type CountSheetId = keyof typeof countSheetNames;
type UsualSheetId = keyof typeof usualSheets;
export type MoreSheetId = keyof typeof moreSheets;
export const usualSheetIds = Object.keys(usualSheets) as UsualSheetId[];
export const moreSheetIds = Object.keys(moreSheets) as MoreSheetId[];

/** A cell of a counting sheet: the sheet, and the codes of its row and column. */
export type Cell = `${CountSheetId}\t${string}\t${string}`;

/** How much stands in which cell. */
export type Counts = Map<Cell, number>;

/** The row of those for whom a thing is not known. */
export const unknownRow = '?';

/** How the people of a service are told apart: by where they were on that day. */
type ActPlace = 'inside' | 'outside' | 'candidate' | 'after';

/**
 * What one person adds to the cells of a report. In a month each stay counts for itself, so who left and came back came
 * twice; over more months everybody counts once. Services, targets and applications are counted as they happened.
 * `bands` are those of the centre on the last of these days.
 */
export function cellsOf(
  person: ReportPerson,
  days: Days,
  kind: PeriodKind,
  bands: readonly AgeBand[],
  { told, units } = unitsOf(person.cases, kind),
): Counts {
  const counts: Counts = new Map();
  for (const unit of units) {
    addAll(counts, residentCells(unit, days, bands));
    addAll(counts, outsideCells(unit, days));
  }
  for (const each of told) {
    addAll(counts, applicationCells(each, days));
    addAll(counts, targetCells(each, days));
  }
  addAll(counts, serviceCells(told, days));
  return counts;
}

/** The cases of somebody, and what of them counts as one: in a month each for itself, over more months all together. */
export function unitsOf<C extends ReportCase>(cases: readonly C[], kind: PeriodKind) {
  const told = cases.map((one): ToldCase<C> => ({ one, spells: spellsOf(one) }));
  return { told, units: kind === 'month' ? told.map((each) => [each]) : [told] };
}

/** The sum of what everybody adds. */
export function sumCounts(all: Iterable<Counts>): Counts {
  const sum: Counts = new Map();
  for (const counts of all) for (const [cell, count] of counts) sum.set(cell, (sum.get(cell) ?? 0) + count);
  return sum;
}

/** The parts of a cell. */
export function readCell(cell: Cell): { sheet: CountSheetId; row: string; column: string } {
  const [sheet, row = '', column = ''] = cell.split('\t');
  return { sheet: sheet as CountSheetId, row, column };
}

/** A case with how somebody stood in it. */
export type ToldCase<C extends ReportCase = ReportCase> = { one: C; spells: Spell[] };
/** So much more in a cell. */
export type Added = (readonly [Cell, number])[];

/** So much more in one cell. */
export const at = (sheet: CountSheetId, row: string, column: string, count = 1) =>
  [`${sheet}\t${row}\t${column}`, count] as const;
/** Where the sex of somebody is not known, the report refuses; until then it is one of the two. */
export const sexOf = ({ sex }: ReportCase) => sex ?? 'L';

/** Adds to the cells what one more part of somebody tells. */
export function addAll(counts: Counts, added: Added | Counts): void {
  for (const [cell, count] of added) counts.set(cell, (counts.get(cell) ?? 0) + count);
}

/** The spells that a sheet tells of, each in its row, as far as they touch these days. */
export const stretches = <C extends ReportCase>(
  unit: readonly ToldCase<C>[],
  days: Days,
  rowOf: (spell: Spell, one: C) => string | undefined,
) =>
  unit.flatMap(({ one, spells }) =>
    spells.flatMap((spell) => {
      const row = rowOf(spell, one);
      return row === undefined || columnsIn(spell, days).length === 0 ? [] : [{ ...spell, row, one }];
    }),
  );

/** What somebody came, stood and left by, as cells of a sheet. */
export const flowCells = (sheet: CountSheetId, flows: readonly Flow[], sex: string): Added =>
  flows.map(({ row, column, count }) => at(sheet, row, `${column}.${sex}`, count));

function residentCells(unit: readonly ToldCase[], days: Days, bands: readonly AgeBand[]): Added {
  const inside = stretches(unit, days, ({ standing, category }) =>
    standing === 'residential' ? category : undefined,
  );
  const flows = flowOf(inside, days);
  const [first, last] = [inside[0]?.one, inside.at(-1)?.one];
  if (flows.length === 0 || first === undefined || last === undefined) return [];
  const has = (column: Flow['column']) => flows.some((flow) => flow.column === column);
  const sex = sexOf(last);
  return [
    ...flowCells('recap', flows, sex),
    ...(has('left') ? [at('leave', last.leaveReason || reasonNotGiven, sex)] : []),
    ...(has('admitted') ? [at('referral', officialOf(first.referralSource ?? unknownRow), sex)] : []),
    ...(has('closing')
      ? [at('age', ageBandOf(last, lastOf(days), bands), sex), at('origin', placeOf(last), sex)]
      : []),
  ];
}

function outsideCells(unit: readonly ToldCase[], days: Days): Added {
  const outside = stretches(unit, days, ({ standing }) =>
    standing === 'family' || standing === 'community' ? standing : undefined,
  );
  const last = outside.at(-1)?.one;
  return last === undefined ? [] : flowCells('outside', flowOf(outside, days), sexOf(last));
}

/** Everybody who comes applies; each application is accepted, turned away, given up, or waits. */
function applicationCells({ one, spells }: ToldCase, days: Days): Added {
  if (spells.length === 0) return [];
  const isIn = (day: string | null | undefined) => day != null && day >= days.from && day < days.after;
  const sex = sexOf(one);
  const waits = spells[0]?.standing === 'candidate' ? spells[0] : undefined;
  const accepted = spells.find(({ standing }) => standing !== 'candidate');
  const flows = waits === undefined ? [] : flowOf([{ ...waits, row: '' }], days);
  const has = (column: Flow['column']) => flows.some((flow) => flow.column === column);
  const ending = one.leaveReason || reasonNotGiven;
  return [
    ...(has('opening') ? [at('applications', 'opening', sex)] : []),
    ...(isIn(one.admittedOn) ? [at('applications', 'came', sex)] : []),
    ...(isIn(accepted?.from) ? [at('applications', 'accepted', sex)] : []),
    ...(accepted === undefined && isIn(one.leftOn) ? [at('applications', `ended.${ending}`, sex)] : []),
    ...(has('closing') ? [at('applications', 'closing', sex)] : []),
  ];
}

/** What was done, by service or else by what it is written in; a person counts once in each cell. */
function serviceCells(told: readonly ToldCase[], days: Days): Added {
  const people = new Map<Cell, number>();
  const acts: Added = [];
  for (const { one, spells } of told) {
    if (spells.length === 0) continue;
    for (const { on, kind, service, count } of one.acts) {
      if (on < days.from || on >= days.after) continue;
      const row: AtensiComponent | ActKind = service === null ? kind : componentOfService[service];
      for (const each of [row, 'all']) {
        for (const place of [placeOn(spells, on), 'all'])
          people.set(at('services', each, `people.${place}`)[0], 1);
        acts.push(at('services', each, 'acts', count));
      }
    }
  }
  return [...people, ...acts];
}

function placeOn(spells: readonly Spell[], day: string): ActPlace {
  const standing = standingOn(spells, day);
  if (standing === undefined) return day < (spells[0]?.from ?? '') ? 'candidate' : 'after';
  if (standing === 'candidate') return 'candidate';
  return standing === 'residential' ? 'inside' : 'outside';
}

/** The targets whose day came in these days, by what the last round up to their end found. */
function targetCells({ one, spells }: ToldCase, days: Days): Added {
  const spell = spells.findLast(({ from }) => from < days.after);
  if (spell === undefined || (one.leftOn !== null && one.leftOn < days.from)) return [];
  const row = spell.standing === 'family' || spell.standing === 'community' ? 'outside' : spell.category;
  return one.targets
    .filter((target) => fellDue(target, days, one.leftOn))
    .flatMap((target) => [at('targets', row, 'due'), at('targets', row, statusBy(target, lastOf(days)))]);
}

/**
 * Whether the day of a target came within these days while the plan had it so: a day that was moved, or a target taken
 * out, after it had come takes nothing back. None comes after the leaving.
 */
function fellDue({ terms }: ReportTarget, { from, after }: Days, leftOn: string | null): boolean {
  return terms.some(
    ({ value: day }) =>
      day !== null &&
      day >= from &&
      day < after &&
      (leftOn === null || day <= leftOn) &&
      asOf(terms, day) === day,
  );
}

/** What held by then of a target whose day has come while the plan had it. */
const statusBy = ({ ratings }: ReportTarget, day: string): TargetStatus =>
  statusOn({ dueOn: day, isRemoved: false, ratings }, day);

const ageBandOf = (one: ReportCase, on: string, bands: readonly AgeBand[]) => {
  const age = ageInYears(one, on);
  return (age === undefined ? undefined : findAgeBand(age, bands)?.label) ?? unknownRow;
};

/** Province and regency; of a place known no closer than its province only that. */
function placeOf({ originCode, originName }: ReportCase): string {
  if (originCode === null) return unknownRow;
  const regency = originCode.length >= 5 ? ((originName ?? '').split(', ').at(-2) ?? '') : '';
  return `${originCode.slice(0, 2)}|${regency}`;
}
