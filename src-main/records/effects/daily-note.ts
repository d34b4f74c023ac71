import type { Answers } from '#domain/form';
import type { dailyNote } from '#domain/forms/daily-note';
import type { Effect } from './effect.ts';

/** Keeps which entries want the worker's attention, until somebody says what was done. */
export const dailyNoteEffect: Effect = {
  async apply(trx, { recordId, caseId, answers }) {
    const { needsAttention, happenedOn = '' } = answers as Answers<typeof dailyNote>;
    await trx.deleteFrom('flag').where('recordId', '=', recordId).execute();
    if (needsAttention === true)
      await trx.insertInto('flag').values({ recordId, caseId, happenedOn }).execute();
  },
  rows: { byRecord: ['flag'] },
};
