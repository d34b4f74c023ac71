import type { Trx } from '#database/connect';
import { type PlanTarget, targetsOf } from '#domain/fields/plan-tree';
import type { Answers } from '#domain/form';
import { citationTroubles } from '#domain/stages/plan-warnings';
import type { planning } from '#domain/stages/planning';
import { listCaseFindings } from '../finding.queries.ts';
import { listPeopleOnFile } from '../people-on-file.queries.ts';
import { sayMissed } from './cited-findings.ts';
import type { Effect } from './effect.ts';

/** A target that is gone from the tree: it has a number in the plan and must keep it. Its message says so to people. */
export class TargetVanished extends Error {
  readonly number: number;
  constructor(number: number, hasAchievements: boolean) {
    const why = hasAchievements ? 'sudah memiliki capaian' : 'sudah ada dalam rencana yang selesai';
    super(
      `Target ${number} ${why}, jadi tidak dapat dihapus. Tandai sebagai dikeluarkan dari rencana, dengan alasannya.`,
    );
    this.number = number;
  }
}

/**
 * Keeps goals, targets and tasks in step with the plan; a target is removed by a reason, never by absence, and a goal cites
 * only findings that stand.
 */
export const planningEffect: Effect = {
  async check(trx, { caseId, answers }) {
    const kept = new Set(targetsOf(answers.goals).map((target) => target.number));
    const known = await trx.selectFrom('target').where('caseId', '=', caseId).select('number').execute();
    const vanished = known.find(({ number }) => !kept.has(number));
    if (vanished === undefined) return citationTroubles(answers, await listCaseFindings(trx, caseId));
    const rated = await trx
      .selectFrom('achievement')
      .where('caseId', '=', caseId)
      .where('targetNumber', '=', vanished.number)
      .select('recordId')
      .executeTakeFirst();
    throw new TargetVanished(vanished.number, rated !== undefined);
  },
  async holds(trx, { caseId }) {
    const tied = await listTied(trx, caseId);
    return tied.length === 0
      ? undefined
      : `${tied.length} catatan intervensi terikat pada kegiatan rencana ini. Betulkan rencananya, atau lepaskan dahulu kegiatan dari catatan itu.`;
  },
  misses: (trx, { caseId }, answers) => sayMissed(trx, caseId, answers),
  findings: listCaseFindings,
  people: listPeopleOnFile,
  rows: { byCase: ['task', 'target', 'targetTerm', 'goal'] },
  async nextNumber(trx, caseId) {
    const { last } = await trx
      .selectFrom('target')
      .where('caseId', '=', caseId)
      .select(({ fn }) => fn.max('number').as('last'))
      .executeTakeFirstOrThrow();
    return Number(last ?? 0) + 1;
  },
  async apply(trx, { caseId, answers, before, today, now }) {
    const { goals = [] } = answers as Answers<typeof planning>;
    const since = before === undefined ? null : today;
    for (const target of goals.flatMap(({ targets }) => targets))
      await keepTerm(trx, { caseId, since, now }, target);
    for (const table of ['task', 'target', 'goal'] as const) {
      await trx.deleteFrom(table).where('caseId', '=', caseId).execute();
    }
    for (const goal of goals) {
      await trx
        .insertInto('goal')
        .values({ caseId, number: goal.number, statement: goal.statement, level: goal.level ?? null })
        .execute();
      for (const { tasks, ...target } of goal.targets) {
        await trx
          .insertInto('target')
          .values({
            caseId,
            goalNumber: goal.number,
            number: target.number,
            statement: target.statement,
            indicator: target.indicator,
            baseline: target.baseline,
            targetValue: target.targetValue,
            unit: target.unit,
            dueOn: target.dueOn,
            horizon: target.horizon ?? null,
            removedReason: target.removedReason ?? null,
          })
          .execute();
        for (const task of tasks) {
          await trx
            .insertInto('task')
            .values({
              caseId,
              targetNumber: target.number,
              number: task.number,
              what: task.what,
              executor: task.executor ?? null,
              service: task.service ?? null,
              programme: task.programme ?? null,
              state: task.state ?? null,
            })
            .execute();
        }
      }
    }
  },
};

async function listTied(trx: Trx, caseId: string) {
  return await trx
    .selectFrom('note')
    .where('caseId', '=', caseId)
    .where('targetNumber', 'is not', null)
    .select('recordId')
    .execute();
}

/** Keeps by when a target was to be reached, and that it left the plan, beside what was so before. */
async function keepTerm(
  trx: Trx,
  { caseId, since, now }: { caseId: string; since: string | null; now: string },
  { number, dueOn, removedReason }: PlanTarget,
): Promise<void> {
  const last = await trx
    .selectFrom('targetTerm')
    .where('caseId', '=', caseId)
    .where('targetNumber', '=', number)
    .orderBy('number', 'desc')
    .select(['dueOn', 'isRemoved'])
    .executeTakeFirst();
  const isRemoved = removedReason === undefined ? 0 : 1;
  if (last?.dueOn === dueOn && last.isRemoved === isRemoved) return;
  await trx
    .insertInto('targetTerm')
    .values({ caseId, targetNumber: number, since, dueOn, isRemoved, recordedAt: now })
    .execute();
}
