import { daysBetween } from '../civil-date.ts';
import type { DisabilityKind } from '../lists/disability.ts';
import { ageInYears } from '../people/age.ts';
import { flowOf } from './flow.ts';
import { type Days, lastOf } from './period.ts';
import type { ReportCase } from './report-case.ts';
import {
  type Added,
  addAll,
  at,
  type Counts,
  flowCells,
  sexOf,
  stretches,
  type ToldCase,
  type unitsOf,
  unknownRow,
} from './report-cells.ts';
import type { Spell } from './who-counts.ts';

/** What the further sheets ask of a case beyond its days; undefined of somebody who was erased. */
export type CaseAnswers = {
  disabilities: readonly DisabilityKind[];
  abhKind: string | null;
  /** The last leaving of the same person from an earlier stay here. */
  lastLeftOn: string | null;
};
type AnswersOf = (caseId: string) => CaseAnswers | undefined;

/** Bands of days, each with the last day that is in it. */
const stayBands = [
  { label: 'Kurang dari 1 bulan', to: 30 },
  { label: '1 bulan sampai 3 bulan', to: 91 },
  { label: '3 bulan sampai 6 bulan', to: 182 },
  { label: '6 bulan sampai 1 tahun', to: 365 },
  { label: '1 tahun sampai 2 tahun', to: 730 },
  { label: 'Lebih dari 2 tahun', to: Number.POSITIVE_INFINITY },
] as const;
const returnBands = [
  { label: 'Kembali dalam 30 hari', to: 30 },
  { label: 'Kembali dalam 31 sampai 90 hari', to: 90 },
  { label: 'Kembali dalam 91 hari sampai 1 tahun', to: 365 },
  { label: 'Kembali sesudah lebih dari 1 tahun', to: Number.POSITIVE_INFINITY },
] as const;
const firstTime = 'Pertama kali';

/** The rows of the lengths of a stay, in order: a month is counted as 30 days, a quarter as 91, half a year as 182. */
export const stayRows: readonly string[] = stayBands.map(({ label }) => label);
/** The rows of those who came, by how long ago they left; the last ones were never here before. */
export const returnRows: readonly string[] = [...returnBands.map(({ label }) => label), firstTime];
/** The row in which each person counts once. */
export const everybodyRow = 'all';

const bandOf = (bands: readonly { label: string; to: number }[], days: number) =>
  bands.find(({ to }) => days <= to)?.label ?? '';

/** What one person adds to the cells of the further sheets; by the rules of `cellsOf`. */
export function moreCellsOf(
  { told, units }: ReturnType<typeof unitsOf<ReportCase>>,
  days: Days,
  answersOf: AnswersOf,
): Counts {
  const counts: Counts = new Map();
  for (const unit of units) {
    addAll(counts, residentCells(unit, days, answersOf));
    if (unit.some(isOutside)) addAll(counts, outsideAges(unit, days));
    if (unit.some(isAbh)) addAll(counts, abhCells(unit, days, answersOf));
  }
  addAll(counts, careDayCells(told, days));
  return counts;
}

/** Few are, so that most need not be looked at again. */
const isOutside = ({ spells }: ToldCase) =>
  spells.some(({ standing }) => standing === 'family' || standing === 'community');
const isAbh = ({ spells }: ToldCase) => spells.some(({ category }) => category === 'PMKS-03');

const insideRow = ({ standing, category }: Spell) => (standing === 'residential' ? category : undefined);

function residentCells(unit: readonly ToldCase[], days: Days, answersOf: AnswersOf): Added {
  const inside = stretches(unit, days, insideRow);
  const flows = flowOf(inside, days);
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return [];
  const has = (column: string) => flows.some((flow) => flow.column === column);
  const sex = sexOf(last.one);
  const stayed = unit.find(({ one }) => one === last.one)?.spells.find((spell) => insideRow(spell));
  const length = (until: string) => daysBetween(stayed?.from ?? last.from, until);
  return [
    ...(has('left') && last.until !== null ? stayCells('left', length(last.until), sex) : []),
    ...(has('closing')
      ? [
          ...stayCells('closing', length(days.after), sex),
          at('ages', ageRow(last.one, days), sex),
          ...disabilityCells(answersOf(last.one.caseId)?.disabilities ?? [], sex),
        ]
      : []),
    ...(has('admitted')
      ? [at('readmissions', returnRow(first, answersOf(first.one.caseId)?.lastLeftOn), sex)]
      : []),
  ];
}

const stayCells = (column: 'left' | 'closing', length: number, sex: string): Added => [
  at('stayLength', bandOf(stayBands, length), `${column}.${sex}`),
  at('stayLength', bandOf(stayBands, length), `days.${column}`, length),
];

const disabilityCells = (kinds: readonly DisabilityKind[], sex: string): Added =>
  kinds.length === 0 ? [] : [...kinds, everybodyRow].map((row) => at('disability', row, sex));

const returnRow = ({ from }: Spell, lastLeftOn: string | null | undefined) =>
  lastLeftOn ? bandOf(returnBands, daysBetween(lastLeftOn, from)) : firstTime;

const ageRow = (one: ReportCase, days: Days) => String(ageInYears(one, lastOf(days)) ?? unknownRow);

/** Whoever is served outside at the end, by age: an LKSA tells its children in the house and outside apart. */
function outsideAges(unit: readonly ToldCase[], days: Days): Added {
  const outside = stretches(unit, days, ({ standing }) =>
    standing === 'family' || standing === 'community' ? standing : undefined,
  );
  const last = outside.at(-1)?.one;
  if (last === undefined || !flowOf(outside, days).some(({ column }) => column === 'closing')) return [];
  return [at('ages', ageRow(last, days), `outside.${sexOf(last)}`)];
}

/** Children in conflict with the law, by whether they are victim, offender or witness. */
function abhCells(unit: readonly ToldCase[], days: Days, answersOf: AnswersOf): Added {
  const inside = stretches(unit, days, (spell, { caseId }) =>
    insideRow(spell) === 'PMKS-03' ? (answersOf(caseId)?.abhKind ?? unknownRow) : undefined,
  );
  const last = inside.at(-1)?.one;
  return last === undefined ? [] : flowCells('abh', flowOf(inside, days), sexOf(last));
}

/** The days somebody lived here, the day of coming counted and that of leaving not; a person once in each row. */
function careDayCells(told: readonly ToldCase[], { from: first, after }: Days): Added {
  const people = new Map<string, Added[number]>();
  const spent: Added = [];
  for (const { one, spells } of told)
    for (const spell of spells) {
      const category = insideRow(spell);
      const from = spell.from > first ? spell.from : first;
      const until = spell.until !== null && spell.until < after ? spell.until : after;
      if (category === undefined || from >= until) continue;
      const sex = sexOf(one);
      for (const row of [category, everybodyRow]) {
        spent.push(at('careDays', row, `days.${sex}`, daysBetween(from, until)));
        people.set(row, at('careDays', row, `people.${sex}`));
      }
    }
  return [...people.values(), ...spent];
}
