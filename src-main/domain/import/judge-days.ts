import { type Contradiction, contradictionsOf } from '../days/contradictions.ts';
import type { KnownDays, KnownStay } from '../days/day-rules.ts';
import { lateTroubles } from '../days/late-entry.ts';
import { asText, type Draft, type Trouble } from '../fields/field.ts';
import { troublesOf } from '../form.ts';
import type { FormId } from '../forms.ts';
import { askedOfOwn } from '../own/asked-of-own.ts';
import { formIn } from '../own/form-in.ts';
import { type FurtherRow, furtherMayLack, planOf } from './judge-further.ts';
import type { ReadStay } from './judge-stay.ts';
import type { ImportFacts } from './row-reader.ts';

/** A stay as others of the same person are held against it; `number` is what it is called in a sentence. */
export type ImportStay = Omit<KnownStay, 'isThis'>;

/** What is known of the person of a row: when they were born, and their other stays. */
export type ImportLife = { bornOn: string | null; others: readonly ImportStay[] };

/** Something wrong, and the field of the file at which it is told. */
type SaidAt = { field: string; sentence: string };

type Facts = Pick<ImportFacts, 'own' | 'today'>;

/** The days of a row's stay; a day that the row lacks is told there, and is no stay yet. */
export const stayOf = ({ caseFile, termination }: ReadStay, number = ''): ImportStay => ({
  number,
  admittedOn: asText(caseFile.admittedOn),
  leftOn: termination === undefined ? null : asText(termination.terminatedOn) || null,
});

/** What the days of a row contradict in the life of the person whose case it becomes. */
export function lifeTroubles(row: ReadStay, life: ImportLife, { own, today }: Facts): SaidAt[] {
  const known = knownOf(stayOf(row), life, today);
  const refused = (form: FormId, answers: Draft) =>
    refusedOf(contradictionsOf(formIn(own, form), answers, known));
  const came = refused('caseFile', row.caseFile);
  const left = row.termination === undefined ? [] : refused('termination', row.termination);
  // Two stays that overlap do so at both ends; one sentence says it.
  const first = [...came, ...left].slice(0, 1);
  return first.map(({ path, sentence }) => ({
    field: path === 'terminatedOn' ? 'leftOn' : 'admittedOn',
    sentence,
  }));
}

/** What the days of a row of a further sheet contradict in the stay it belongs to. */
export function furtherTroubles(row: FurtherRow, stay: ImportStay, life: ImportLife, facts: Facts): SaidAt[] {
  const known = knownOf(stay, life, facts.today);
  return formsOf(row).flatMap(({ id, answers, lack }) => {
    const form = formIn(facts.own, id);
    const open = [...lack, ...askedOfOwn(facts.own, id)];
    const found: Trouble[] = [
      ...troublesOf(form, answers, facts).filter(({ path }) => !open.includes(path)),
      ...lateTroubles(form, answers, stay.leftOn),
      ...refusedOf(contradictionsOf(form, answers, known)),
    ];
    return found.slice(0, 1).map(({ path, sentence }) => ({ field: fieldOf(row.kind, path), sentence }));
  });
}

const refusedOf = (found: readonly Contradiction[]) => found.filter(({ weight }) => weight === 'refuse');

const knownOf = (stay: ImportStay, { bornOn, others }: ImportLife, today: string): KnownDays => ({
  today,
  bornOn,
  stays: [{ ...stay, isThis: true }, ...others.map((other) => ({ ...other, isThis: false }))],
  entries: [],
  ownConsents: [],
});

type BecomesForm = { id: FormId; answers: Draft; lack: readonly string[] };

/** The forms that a row becomes, alone. */
function formsOf(row: FurtherRow): BecomesForm[] {
  const { kind, answers } = row;
  if (kind === 'contracts') return [{ id: 'contract', answers, lack: furtherMayLack.contract }];
  if (kind === 'links') return [{ id: 'resourceLink', answers, lack: furtherMayLack.resourceLink }];
  if (kind === 'family') return [];
  const { plan, round } = planOf([row]);
  return [
    { id: 'planning', answers: plan, lack: furtherMayLack.planning },
    ...(round === undefined
      ? []
      : [{ id: 'evaluation' as const, answers: round, lack: furtherMayLack.evaluation }]),
  ];
}

/** The column of a sheet at which a trouble of its form is told. */
function fieldOf(kind: FurtherRow['kind'], path: string): string {
  const [name = ''] = path.split('.');
  return columnOf[`${kind} ${name}`] ?? `${kind}.fullName`;
}

const columnOf: Readonly<Record<string, string>> = {
  'contracts startsOn': 'contract.startsOn',
  'contracts endsOn': 'contract.endsOn',
  'contracts signedOn': 'contract.signedOn',
  'contracts purpose': 'contract.purpose',
  'plans plannedOn': 'plan.plannedOn',
  'plans evaluatedOn': 'plan.achievedOn',
  'plans achievements': 'plan.status',
  'plans goals': 'plan.target',
  'links recognisedOn': 'link.recognisedOn',
  'links steps': 'link.stateOn',
  'links resource': 'link.resource',
};
