import type { Answers } from '#domain/form';
import type { note } from '#domain/forms/note';
import type { Effect } from './effect.ts';

/** Keeps the day, author and marks of a log entry; a changed coercive entry goes back to the supervisor. */
export const noteEffect: Effect = {
  async apply(trx, { recordId, caseId, answers, userId }) {
    const entry = answers as Answers<typeof note>;
    const isCoercive = entry.influenceTechniques?.includes('coerce') ? 1 : 0;
    const row = {
      happenedOn: entry.happenedOn ?? '',
      isConfidential: entry.confidentiality === 'workerOnly' ? 1 : 0,
      isCoercive,
      followUp: entry.followUp ?? null,
      followUpDueOn: entry.followUpDueOn ?? null,
      reviewedAt: null,
      reviewedBy: null,
      reviewRemark: null,
    };
    await trx
      .insertInto('note')
      .values({ recordId, caseId, authorId: userId, ...row })
      .onConflict((conflict) => conflict.column('recordId').doUpdateSet(row))
      .execute();
  },
};
