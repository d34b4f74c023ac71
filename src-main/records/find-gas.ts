import type { Trx } from '#database/connect';
import type { Achievement } from '#domain/fields/achievements';
import type { Draft } from '#domain/fields/field';
import { type Gas, gasOf } from '#domain/results/gas-rounds';
import { listStageAnswers } from './case.queries.ts';

type Round = Awaited<ReturnType<typeof listStageAnswers>>[number];

/** The scales of a plan beside its rounds; undefined where no target has one. */
export const scalesOf = (plan: Draft, rounds: readonly Round[]): Gas | undefined =>
  gasOf(
    plan.goals,
    rounds.map(({ sequence, happenedOn, answers }) => ({
      sequence,
      evaluatedOn: happenedOn ?? '',
      achievements: (answers.achievements ?? []) as Achievement[],
    })),
  );

/** The same of a case. */
export async function findGas(trx: Trx, caseId: string): Promise<Gas | undefined> {
  const plan = (await listStageAnswers(trx, caseId, 'planning')).at(-1)?.answers ?? {};
  return scalesOf(plan, await listStageAnswers(trx, caseId, 'evaluation'));
}
