import type { Answers } from '#domain/form';
import { type contract, isAgreed } from '#domain/forms/contract';
import { sayOtherGuardian } from '#domain/people/guardian';
import { latestAnswers } from '../letters/letter-facts.queries.ts';
import type { Effect } from './effect.ts';

/** Keeps the kind and period of a contract, whose end falls due; one that nobody would sign binds nobody. */
export const contractEffect: Effect = {
  async asks(trx, { clientId, caseId, answers }) {
    const { family } = await latestAnswers(trx, { clientId, caseId }, 'client');
    const sentence = sayOtherGuardian(answers.parties, family);
    return sentence === undefined
      ? []
      : [{ path: 'parties', label: 'Para pihak', sentence, rule: 'guardian' }];
  },
  async apply(trx, { recordId, caseId, answers }) {
    if (!isAgreed(answers)) {
      await trx.deleteFrom('contract').where('recordId', '=', recordId).execute();
      return;
    }
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
