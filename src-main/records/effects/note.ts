import { expressionBuilder } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import type { Trouble } from '#domain/fields/field';
import type { Answers } from '#domain/form';
import type { note } from '#domain/forms/note';
import { isInHandsOf } from '../visible.queries.ts';
import type { Effect } from './effect.ts';

/**
 * Keeps the day, author and marks of a log entry; a changed coercive entry goes back to the supervisor, and what was said
 * of earlier versions stays in `coercion_review`. An entry for the worker alone ("Pekerja sosial saja") is read by
 * whoever wrote it and by those in whose hands the case is.
 */
export const noteEffect: Effect = {
  async check(trx, { caseId, answers }) {
    const { measures = [] } = answers as Answers<typeof note>;
    if (measures.length === 0) return [];
    const known = await trx.selectFrom('target').where('caseId', '=', caseId).select('number').execute();
    const numbers = new Set(known.map(({ number }) => number));
    return measures.flatMap(({ targetNumber }, index): Trouble[] =>
      numbers.has(targetNumber)
        ? []
        : [
            {
              path: `measures.${index}.targetNumber`,
              label: 'Nilai target',
              sentence: `Target ${targetNumber} tidak ada dalam rencana.`,
            },
          ],
    );
  },
  async apply(trx, { recordId, caseId, answers, before, userId }) {
    const entry = answers as Answers<typeof note>;
    const isSameTask = before !== undefined && before.taskRef === entry.taskRef;
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
      reviewOutcome: null,
      ...(isSameTask ? {} : await doneFor(trx, caseId, entry.taskRef)),
    };
    await trx
      .insertInto('note')
      .values({ recordId, caseId, authorId: userId, ...row })
      .onConflict((conflict) => conflict.column('recordId').doUpdateSet(row))
      .execute();
  },
  rows: { byRecord: ['note', 'coercionReview'] },
  hides: {
    from(reader) {
      const { exists, not, selectFrom } = expressionBuilder<Tables, 'formRecord'>();
      const confidential = selectFrom('note')
        .whereRef('note.recordId', '=', 'formRecord.id')
        .where('note.isConfidential', '=', 1)
        .select('note.recordId');
      if (reader === 'audience') return exists(confidential);
      return exists(
        confidential
          .where('note.authorId', '!=', reader.userId)
          .where(not(isInHandsOf(reader.userId, 'note.caseId'))),
      );
    },
    readers: 'penulisnya dan pekerja sosial kasus ini',
  },
};

/**
 * The target and service of a task of the plan as it is now. The note keeps them: what was done stays done for that,
 * whatever becomes of the plan later.
 */
async function doneFor(trx: Trx, caseId: string, taskRef: string | undefined) {
  if (taskRef === undefined) return { targetNumber: null, service: null };
  const [targetNumber = 0, taskNumber = 0] = taskRef.split('.').map(Number);
  const task = await trx
    .selectFrom('task')
    .where('caseId', '=', caseId)
    .where('targetNumber', '=', targetNumber)
    .where('number', '=', taskNumber)
    .select('service')
    .executeTakeFirst();
  return { targetNumber, service: task?.service ?? null };
}
