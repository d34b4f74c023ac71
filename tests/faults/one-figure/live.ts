import type { Random } from '#demo/random';
import { addDays } from '#domain/civil-date';
import type { Draft } from '#domain/fields/field';
import type { PlanGoal } from '#domain/fields/plan-tree';
import type { FormId } from '#domain/forms';
import { anAdmission, assessmentAnswers, eicAnswers, planWith, roundWith } from '../../support/cases.ts';

/** What a life has come to: what a deed needs to know of those before it. */
export type Lived = {
  caseId: string;
  clientId: string;
  admission: Draft;
  goals: PlanGoal[];
  records: Map<FormId, { recordId: string; version: number }>;
  /** Every day on which something happened: no other can be a day since when. */
  days: Set<string>;
  /** When targets came into the plan by a change of it, and left it. */
  terms: Map<number, { addedOn?: string; removedOn?: string }>;
  hasMovedDays: boolean;
  /** The day of its closing. */
  leftOn?: string;
};

type Answers = (lived: Lived, typedOn: string) => Draft | undefined;

/** Something that happened on a day and was typed then or later. */
export type Deed = {
  on: string;
  typedOn: string;
  form: FormId;
  corrects: boolean;
  answers: Answers;
  /** What it is counted as: the form, or what is changed in it. */
  name: string;
};

/** A life while it is dealt: where its deeds are put. What has a `change` corrects what was there. */
type Dealing = { random: Random; put(on: string, form: FormId, answers: Answers, change?: string): void };

/** A life by chance: admitted on a day, with all that is done in a case, each typed then or much later. */
export function dealLife(random: Random, admittedOn: string) {
  const deeds: Deed[] = [];
  const enteredOn = random.chance(0.3) ? addDays(admittedOn, random.between(20, 250)) : '';
  const typed = (on: string) => (on < enteredOn ? enteredOn : addDays(on, random.pick([0, 0, 0, 1, 9])));
  const begunOn = typed(admittedOn);
  let reachedOn = begunOn;
  const dealing: Dealing = {
    random,
    put: (on, form, answers, change) => {
      // Nobody types into a file that is not there yet, nor a stage before the one it rests on.
      const typedOn = latest(typed(on), reachedOn);
      if (change === undefined && onward.has(form)) reachedOn = typedOn;
      deeds.push({ on, typedOn, form, answers, corrects: change !== undefined, name: change ?? form });
    },
  };
  const plannedOn = dealBeginning(dealing, admittedOn);
  dealService(dealing, plannedOn);
  return { admission: anAdmission({ admittedOn }), typedOn: begunOn, deeds };
}

const onward = new Set<FormId>(['eic', 'assessment', 'planning']);
const latest = (one: string, other: string) => (one > other ? one : other);
const later = (random: Random, day: string, most: number) => addDays(day, random.between(0, most));

/** From the admission to the plan; gives the day of the plan. */
function dealBeginning({ random, put }: Dealing, admittedOn: string): string {
  const eicOn = later(random, admittedOn, 10);
  const assessedOn = later(random, eicOn, 20);
  const plannedOn = later(random, assessedOn, 20);
  if (random.chance(0.8))
    put(admittedOn, 'acceptance', () => ({ state: 'accepted', acceptedOn: admittedOn }));
  if (random.chance(0.3)) put(admittedOn, 'contact', () => ({ metOn: admittedOn, summary: 'Bertemu.' }));
  if (random.chance(0.95)) put(eicOn, 'eic', () => ({ ...eicAnswers, metOn: eicOn }));
  if (random.chance(0.2)) dealNote({ random, put }, later(random, admittedOn, 20));
  if (random.chance(0.9)) put(assessedOn, 'assessment', () => ({ ...assessmentAnswers, assessedOn }));
  const endsOn = later(random, assessedOn, 150);
  if (random.chance(0.3)) put(assessedOn, 'contract', () => contractUntil(assessedOn, endsOn));
  const dues = Array.from({ length: random.between(1, 4) }, () => addDays(plannedOn, random.between(1, 120)));
  const plan = planWith(dues.length, (number) => ({ dueOn: dues[number - 1] }));
  if (random.chance(0.85)) put(plannedOn, 'planning', () => ({ ...plan, plannedOn }));
  const corrected = addDays(admittedOn, random.between(-30, 0));
  if (random.chance(0.15))
    put(
      plannedOn,
      'caseFile',
      ({ admission }) => ({ ...admission, admittedOn: corrected }),
      'move admission',
    );
  return plannedOn;
}

/** From the plan to the leaving. */
function dealService({ random, put }: Dealing, plannedOn: string): void {
  const dealing = { random, put };
  for (let count = random.between(0, 4); count > 0; count--) dealNote(dealing, later(random, plannedOn, 150));
  if (random.chance(0.2)) dealConference(dealing, later(random, plannedOn, 90));
  for (let count = random.between(0, 3); count > 0; count--)
    dealRound(dealing, later(random, plannedOn, 150), 'periodic');
  for (let count = random.between(0, 2); count > 0; count--) {
    const change = random.pick([
      'remove target',
      'remove target',
      'other unit',
      'add target',
      'move day',
    ] as const);
    const changed: Answers = (lived, typedOn) => changePlan(random, lived, typedOn, plannedOn, change);
    put(later(random, plannedOn, 150), 'planning', changed, change);
  }
  if (random.chance(0.3)) dealRound(dealing, later(random, plannedOn, 160), 'final');
  const terminatedOn = later(random, plannedOn, 250);
  const leaving = { terminatedOn, reason: 'T12', explanation: 'Pulang.', approvedBy: 'Kepala' };
  if (random.chance(0.35)) put(terminatedOn, 'termination', () => leaving);
}

function dealNote({ random, put }: Dealing, on: string): void {
  const followUpDueOn = addDays(on, random.between(0, 40));
  const asked = random.chance(0.4) ? { followUp: 'Menghubungi keluarga', followUpDueOn } : {};
  const secret = random.chance(0.2) ? { confidentiality: 'workerOnly' } : {};
  const entry = { happenedOn: on, contactKind: 'client', summary: 'Konseling.', ...asked, ...secret };
  put(on, 'note', () => entry);
}

function dealConference({ random, put }: Dealing, heldOn: string): void {
  const charge = { what: 'Menyurati Bapas', who: 'Kasi', dueOn: addDays(heldOn, random.between(0, 30)) };
  const decided = {
    heldOn,
    participants: [{ name: 'Kasi' }],
    question: 'Diteruskan?',
    decision: 'stays',
    reasons: 'Membaik.',
    followUps: [charge],
  };
  put(heldOn, 'conference', () => decided);
}

const dueStatuses = ['achieved', 'achieved', 'partly', 'not-achieved'] as const;
const statuses = [...dueStatuses, 'not-due'] as const;

/** A round that rates most of what the plan has by then. */
function dealRound({ random, put }: Dealing, on: string, kind: 'periodic' | 'final'): void {
  const next = random.chance(0.3) ? { nextEvaluationOn: addDays(on, random.between(1, 60)) } : {};
  put(on, 'evaluation', ({ goals }) => {
    const targets = goals.flatMap((goal) => goal.targets).filter(({ removedReason }) => !removedReason);
    const chosen = targets.filter(() => random.chance(0.85));
    const rated = chosen.length > 0 ? chosen : targets;
    if (rated.length === 0) return undefined;
    const said = Object.fromEntries(
      rated.map(({ number, dueOn }) => [number, random.pick(dueOn > on ? statuses : dueStatuses)]),
    );
    return roundWith(said, { evaluatedOn: on, periodFrom: on, periodTo: on, kind, ...next });
  });
}

type PlanChange = 'remove target' | 'other unit' | 'add target' | 'move day';

/** Takes a target out, adds one, moves its day, or measures it in another unit. */
function changePlan(
  random: Random,
  lived: Lived,
  typedOn: string,
  plannedOn: string,
  change: PlanChange,
): Draft | undefined {
  const targets = lived.goals.flatMap((goal) => goal.targets);
  const chosen = targets.length === 0 ? undefined : random.pick(targets);
  if (chosen === undefined || chosen.removedReason) return undefined;
  const number = Math.max(...targets.map((target) => target.number)) + 1;
  const added =
    change === 'add target' ? [{ ...chosen, number, dueOn: addDays(typedOn, random.between(-5, 40)) }] : [];
  const changed = {
    'remove target': { ...chosen, removedReason: 'Tidak relevan lagi' },
    'other unit': { ...chosen, unit: 'hari' },
    'add target': chosen,
    'move day': { ...chosen, dueOn: addDays(chosen.dueOn, random.between(1, 40)) },
  }[change];
  if (change === 'remove target')
    lived.terms.set(chosen.number, { ...lived.terms.get(chosen.number), removedOn: typedOn });
  if (change === 'add target') lived.terms.set(number, { addedOn: typedOn });
  if (change === 'move day') lived.hasMovedDays = true;
  const goals = lived.goals.map((goal) => ({
    ...goal,
    targets: [...goal.targets.map((target) => (target === chosen ? changed : target)), ...added],
  }));
  return { ...planWith(1), plannedOn, goals };
}

const contractUntil = (startsOn: string, endsOn: string): Draft => ({
  kind: 'primary',
  purpose: 'Rehabilitasi.',
  parties: ['worker', 'client'].map((role) => ({ name: role, role, tasks: 'Menjalankan.' })),
  startsOn,
  endsOn,
});
