import type { Answers } from '#domain/form';
import type { evaluation } from '#domain/stages/evaluation';
import { joinWords } from '#domain/words/indonesian';
import type { Effect } from './effect.ts';

const trouble = (sentence: string) => ({ path: 'achievements', label: 'Capaian', sentence });

/** Keeps the achievements of a round; every target still in the plan must have been rated. */
export const evaluationEffect: Effect = {
  async check(trx, { caseId, answers, before }) {
    const { achievements = [] } = answers as Answers<typeof evaluation>;
    const targets = await trx
      .selectFrom('target')
      .where('caseId', '=', caseId)
      .select(['number', 'removedReason'])
      .execute();
    const rated = new Set(achievements.flatMap((row) => row.targetNumber ?? []));
    const known = new Set(targets.map((target) => target.number));
    const strange = [...rated].filter((number) => !known.has(number));
    // A correction of an old round need not rate targets that came into the plan after it.
    const asked = before === undefined ? targets.filter((target) => target.removedReason === null) : [];
    const unrated = asked.map((target) => target.number).filter((number) => !rated.has(number));
    return [
      ...(unrated.length === 0 ? [] : [trouble(`Target ${joinWords(unrated.map(String))} belum dinilai.`)]),
      ...strange.map((number) => trouble(`Target ${number} tidak ada dalam rencana.`)),
    ];
  },
  async apply(trx, { recordId, caseId, answers }) {
    const { achievements = [] } = answers as Answers<typeof evaluation>;
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
          evidence: row.evidence ?? null,
          obstacle: row.obstacle ?? null,
          cause: row.cause ?? null,
        })
        .execute();
    }
  },
  async undo(trx, { recordId }) {
    await trx.deleteFrom('achievement').where('recordId', '=', recordId).execute();
  },
};
