import { expressionBuilder } from 'kysely';
import type { Tables } from '#database/tables';
import type { Answers } from '#domain/form';
import type { supervision } from '#domain/forms/supervision';
import type { Effect } from './effect.ts';

/**
 * Keeps for whom a supervision was: the worker who held the case then. It is read by whoever wrote it, by that worker and
 * by Kepala, and by nobody else.
 */
export const supervisionEffect: Effect = {
  async apply(trx, { recordId, caseId, answers, userId }) {
    const { heldOn, nextOn } = answers as Answers<typeof supervision>;
    const { workerId } = await trx
      .selectFrom('caseFile')
      .where('id', '=', caseId)
      .select('workerId')
      .executeTakeFirstOrThrow();
    const days = { heldOn: heldOn ?? '', nextOn: nextOn ?? null };
    await trx
      .insertInto('supervision')
      .values({ recordId, caseId, workerId, authorId: userId, ...days })
      .onConflict((conflict) => conflict.column('recordId').doUpdateSet(days))
      .execute();
  },
  rows: { byRecord: ['supervision'] },
  hides: {
    from(reader) {
      const { exists, selectFrom, and, not } = expressionBuilder<Tables, 'formRecord'>();
      const row = selectFrom('supervision')
        .whereRef('supervision.recordId', '=', 'formRecord.id')
        .select('supervision.recordId');
      if (reader === 'audience') return exists(row);
      const head = selectFrom('user').where('id', '=', reader.userId).where('role', '=', 'head').select('id');
      const ofOthers = row
        .where('supervision.authorId', '!=', reader.userId)
        .where('supervision.workerId', 'is distinct from', reader.userId);
      return and([exists(ofOthers), not(exists(head))]);
    },
    readers: 'penulisnya, pekerja sosial yang disupervisi, dan Kepala',
  },
};
