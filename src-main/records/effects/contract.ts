import type { Answers } from '#domain/form';
import type { contract } from '#domain/forms/contract';
import type { Effect } from './effect.ts';

/** Keeps the kind and period of a contract, whose end falls due. */
export const contractEffect: Effect = {
  async apply(trx, { recordId, caseId, answers }) {
    const {
      kind = 'preliminary',
      purpose = '',
      startsOn = '',
      endsOn = '',
    } = answers as Answers<typeof contract>;
    const row = { kind, purpose, startsOn, endsOn };
    await trx
      .insertInto('contract')
      .values({ recordId, caseId, ...row })
      .onConflict((conflict) => conflict.column('recordId').doUpdateSet(row))
      .execute();
  },
  rows: { byRecord: ['contract'] },
};
