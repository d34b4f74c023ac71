import type { Trx } from '#database/connect';
import { formatCivilDate } from '#domain/civil-date';
import type { Achievement } from '#domain/fields/achievements';
import type { Draft, Trouble } from '#domain/fields/field';
import { targetsOf } from '#domain/fields/plan-tree';
import type { Answers } from '#domain/form';
import { sayUnrated } from '#domain/results/say-unrated';
import type { evaluation } from '#domain/stages/evaluation';
import type { planning } from '#domain/stages/planning';
import { listStageAnswers } from '../case.queries.ts';
import type { Effect } from './effect.ts';

const label = 'Capaian';

/** Keeps the achievements of a round. A new one rates every target still in the plan, or is asked about those left out. */
export const evaluationEffect: Effect = {
  async check(trx, { caseId, answers, before }) {
    const { achievements = [], evaluatedOn = '' } = answers as Answers<typeof evaluation>;
    const targets = new Map((await listTargets(trx, caseId)).map((target) => [target.number, target]));
    const wasNotDue = notYetDue(before);
    const unscaled = await levelsWithoutScale(trx, caseId, achievements);
    if (unscaled.length > 0) return unscaled;
    return achievements.flatMap(({ targetNumber, status }, index): Trouble[] => {
      if (targetNumber === undefined) return [];
      const dueOn = targets.get(targetNumber)?.dueOn;
      if (dueOn === undefined)
        return [{ path: 'achievements', label, sentence: `Target ${targetNumber} tidak ada dalam rencana.` }];
      if (status !== 'not-due' || dueOn > evaluatedOn || wasNotDue.has(targetNumber)) return [];
      const sentence = `Target ${targetNumber}: tenggatnya, ${formatCivilDate(dueOn, 'long')}, sudah tiba pada tanggal evaluasi, jadi bukan lagi "Belum waktunya".`;
      return [{ path: `achievements.${index}.status`, label, sentence }];
    });
  },
  async asks(trx, { caseId, answers, before }) {
    // A correction of an old round need not rate targets that came into the plan after it.
    if (before !== undefined) return [];
    const { achievements = [] } = answers as Answers<typeof evaluation>;
    const rated = new Set(achievements.map(({ targetNumber }) => targetNumber));
    const unrated = (await listTargets(trx, caseId)).filter(
      ({ number, removedReason }) => removedReason === null && !rated.has(number),
    );
    const sentence = sayUnrated(unrated.map(({ number }) => number));
    return sentence === undefined ? [] : [{ path: 'achievements', label, sentence, rule: 'unrated-targets' }];
  },
  async apply(trx, { recordId, caseId, answers }) {
    const { achievements = [] } = answers as Answers<typeof evaluation>;
    const units = await unitsOf(trx, caseId, recordId);
    await trx.deleteFrom('achievement').where('recordId', '=', recordId).execute();
    for (const [position, row] of achievements.entries()) {
      await trx
        .insertInto('achievement')
        .values({
          recordId,
          position,
          caseId,
          targetNumber: row.targetNumber ?? null,
          statement: row.statement ?? null,
          status: row.status,
          value: row.value ?? null,
          unit: row.value === undefined ? null : (units.get(row.targetNumber) ?? null),
          evidence: row.evidence ?? null,
          obstacle: row.obstacle ?? null,
          cause: row.cause ?? null,
        })
        .execute();
    }
  },
  rows: { byRecord: ['achievement'] },
};

/** A level says something only of a target that has a scale. */
async function levelsWithoutScale(
  trx: Trx,
  caseId: string,
  achievements: readonly Achievement[],
): Promise<Trouble[]> {
  if (achievements.every(({ level }) => level === undefined)) return [];
  const plan = (await listStageAnswers(trx, caseId, 'planning')).at(-1);
  const scaled = new Set(
    targetsOf(plan?.answers.goals).flatMap(({ number, scale }) => (scale === undefined ? [] : [number])),
  );
  return achievements.flatMap(({ targetNumber = 0, level }, index): Trouble[] => {
    if (level === undefined || scaled.has(targetNumber)) return [];
    const sentence = `Target ${targetNumber} tidak memiliki skala pencapaian (GAS), jadi tingkatnya tidak dapat dinilai.`;
    return [{ path: `achievements.${index}.level`, label, sentence }];
  });
}

const listTargets = (trx: Trx, caseId: string) =>
  trx
    .selectFrom('target')
    .where('caseId', '=', caseId)
    .orderBy('number')
    .select(['number', 'dueOn', 'removedReason'])
    .execute();

/** The targets that the version before said were not due: a correction of something else may leave them so. */
function notYetDue(before: Draft | undefined): Set<number | undefined> {
  const { achievements = [] } = (before ?? {}) as Answers<typeof evaluation>;
  return new Set(
    achievements.flatMap(({ targetNumber, status }) => (status === 'not-due' ? [targetNumber] : [])),
  );
}

/**
 * In what each target is measured in this round, by its number: in the unit of the plan as it was when the round was first
 * completed, and of a target that came into the plan later in its unit now.
 */
async function unitsOf(trx: Trx, caseId: string, recordId: string): Promise<Map<number | undefined, string>> {
  const now = await trx
    .selectFrom('target')
    .where('caseId', '=', caseId)
    .select(['number', 'unit'])
    .execute();
  const plan = await trx
    .selectFrom('formVersion')
    .innerJoin('formRecord', 'formRecord.id', 'formVersion.recordId')
    .where('formRecord.caseId', '=', caseId)
    .where('formRecord.form', '=', 'planning')
    .where('savedAt', '<=', (rated) =>
      rated
        .selectFrom('formVersion as round')
        .where('round.recordId', '=', recordId)
        .select(({ fn }) => fn.min('round.savedAt').as('first')),
    )
    .orderBy('formVersion.version', 'desc')
    .select('answers')
    .executeTakeFirst();
  const { goals } = JSON.parse(plan?.answers ?? '{}') as Answers<typeof planning>;
  return new Map([...now, ...targetsOf(goals)].map(({ number, unit }) => [number, unit]));
}
