import type { Trx } from '#database/connect';
import { notAfter } from '#domain/civil-date';
import { asText, type Draft } from '#domain/fields/field';
import type { PlanGoal } from '#domain/fields/plan-tree';
import { type ConsentStanding, readConsentStanding } from '#domain/people/consent-standing';
import {
  buildComparison,
  type ComparedRound,
  type Comparison,
  type StoredAchievement,
} from '#domain/results/comparison';
import { type StageId, stageIds } from '#domain/stage';
import { type Days, type Journey, type Progress, workOfStage } from '#domain/workflow';
import { presentVersions } from './present-versions.queries.ts';

/** How far a case has come, for `domain/workflow`. */
export async function getProgress(trx: Trx, caseId: string): Promise<Progress> {
  const counts = await trx
    .selectFrom('formRecord')
    .where('caseId', '=', caseId)
    .where('form', 'in', [...stageIds])
    .groupBy('form')
    .select(({ fn }) => ['form', fn.countAll<number>().as('count')])
    .execute();
  const completed = Object.fromEntries(stageIds.map((stage) => [stage, 0])) as Record<StageId, number>;
  for (const { form, count } of counts) completed[form as StageId] = count;
  return { completed, isClosed: completed.termination > 0 };
}

/** How a case came along the bridge, for `domain/workflow`: days on which things happened. */
export async function getJourney(trx: Trx, caseId: string): Promise<Journey> {
  const { admittedOn, leftOn } = await trx
    .selectFrom('caseFile')
    .where('id', '=', caseId)
    .select(['admittedOn', 'leftOn'])
    .executeTakeFirstOrThrow();
  const rows = await trx
    .selectFrom('formRecord')
    .where('caseId', '=', caseId)
    .where('form', 'in', Object.values(workOfStage).flat())
    .groupBy('form')
    .select(({ fn }) => ['form', fn.min('happenedOn').as('first'), fn.max('happenedOn').as('last')])
    .execute();
  // A record without a day of its own happened some time since the admission.
  const days = new Map(
    rows.map(({ form, first, last }) => [form, { first: first ?? admittedOn, last: last ?? admittedOn }]),
  );
  const final = days.has('evaluation')
    ? (await listRounds(trx, caseId)).find(({ kind }) => kind === 'final')
    : undefined;
  const steps = (['eic', 'assessment', 'planning'] as const).flatMap((stage) => {
    const done = days.get(stage);
    return done === undefined ? [] : [[stage, done.first]];
  });
  return {
    admittedOn,
    leftOn,
    steps: { ...Object.fromEntries(steps), ...(final ? { evaluation: final.evaluatedOn } : {}) },
    work: Object.fromEntries(
      stageIds.flatMap((stage) => {
        const own = workDays(stage, days);
        return own.length === 0 ? [] : [[stage, spanOf(own)]];
      }),
    ),
  };
}

/** A stage that was completed was worked in on the days of its own records; Intervensi also on those of its log. */
function workDays(stage: StageId, days: ReadonlyMap<string, Days>): Days[] {
  const completed = stage === 'intervention' ? undefined : days.get(stage);
  return completed ? [completed] : workOfStage[stage].flatMap((form) => days.get(form) ?? []);
}

const spanOf = (days: readonly Days[]): Days => ({
  first: days.map(({ first }) => first).sort()[0] ?? '',
  last:
    days
      .map(({ last }) => last)
      .sort()
      .at(-1) ?? '',
});

/** Present answers of every record of one stage, oldest first. */
export async function listStageAnswers(trx: Trx, caseId: string, form: string) {
  const rows = await presentVersions(trx)
    .where('formRecord.caseId', '=', caseId)
    .where('formRecord.form', '=', form)
    .orderBy('formRecord.happenedOn')
    .orderBy('formRecord.sequence')
    .select([
      'formRecord.id as recordId',
      'sequence',
      'happenedOn',
      'formVersion.version',
      'answers',
      'savedAt',
    ])
    .execute();
  return rows.map((row) => ({ ...row, answers: JSON.parse(row.answers) as Draft }));
}

/** The evaluation rounds of a case, oldest first. */
async function listRounds(trx: Trx, caseId: string): Promise<ComparedRound[]> {
  return (await listStageAnswers(trx, caseId, 'evaluation')).map(
    ({ recordId, sequence, happenedOn, answers }) => ({
      recordId,
      sequence,
      evaluatedOn: happenedOn ?? '',
      periodTo: asText(answers.periodTo),
      kind: answers.kind as ComparedRound['kind'],
      process: answers.process as ComparedRound['process'],
      result: answers.result as ComparedRound['result'],
    }),
  );
}

/** The plan's tree without its tasks; empty when the case has no plan. */
async function listGoals(trx: Trx, caseId: string): Promise<PlanGoal[]> {
  const goals = await trx
    .selectFrom('goal')
    .where('caseId', '=', caseId)
    .orderBy('number')
    .selectAll()
    .execute();
  const targets = await trx
    .selectFrom('target')
    .where('caseId', '=', caseId)
    .orderBy('number')
    .selectAll()
    .execute();
  return goals.map((goal) => ({
    number: goal.number,
    statement: goal.statement,
    targets: targets
      .filter((target) => target.goalNumber === goal.number)
      .map(({ caseId: _case, goalNumber: _goal, horizon, removedReason, ...target }) => ({
        ...target,
        ...(horizon === null ? {} : { horizon }),
        ...(removedReason === null ? {} : { removedReason }),
        tasks: [],
      })),
  }));
}

/** What was planned in a case and what its rounds found, for the comparison of any day. */
export type Compared = {
  leftOn: string | null;
  goals: PlanGoal[];
  rounds: ComparedRound[];
  achievements: StoredAchievement[];
};

/** Target against achievement of one case, as of `today`; of one that has ended, as of the day it ended. */
export async function getComparison(trx: Trx, caseId: string, today: string): Promise<Comparison> {
  return comparisonOn(today, await getCompared(trx, caseId));
}

/** Everything that a comparison is made of, read once for all days. */
export async function getCompared(trx: Trx, caseId: string): Promise<Compared> {
  const { leftOn } = await trx
    .selectFrom('caseFile')
    .where('id', '=', caseId)
    .select('leftOn')
    .executeTakeFirstOrThrow();
  const achievements = await trx
    .selectFrom('achievement')
    .where('caseId', '=', caseId)
    .orderBy('recordId')
    .orderBy('position')
    .select(['recordId', 'targetNumber', 'statement', 'status', 'value', 'unit', 'evidence'])
    .select(['obstacle', 'cause'])
    .execute();
  return {
    leftOn,
    goals: await listGoals(trx, caseId),
    rounds: await listRounds(trx, caseId),
    achievements,
  };
}

/** The comparison as of a day. */
export const comparisonOn = (day: string, { leftOn, goals, rounds, achievements }: Compared): Comparison =>
  buildComparison(goals, rounds, achievements, notAfter(day, leftOn));

/** On what basis the data of a case's person are kept, as its consent records say. */
export async function getConsentStanding(trx: Trx, caseId: string): Promise<ConsentStanding> {
  const records = await listStageAnswers(trx, caseId, 'consent');
  return readConsentStanding(records.map(({ answers }) => answers));
}
