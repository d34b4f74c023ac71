import { defined } from '#domain/defined';
import { asText, isBlank } from '#domain/fields/field';
import { chose } from '#domain/fields/when';
import { latestAnswers } from '../letters/letter-facts.queries.ts';
import type { Effect } from './effect.ts';

/** EIC ends with an agreement (slides), or with the reason why there is none; nobody who is turned away makes one. */
export const eicEffect: Effect = {
  async check(trx, { caseId, answers }) {
    if (answers.eligibility === 'ineligible' || !isBlank(answers.noAgreementReason)) return [];
    const contract = await trx
      .selectFrom('contract')
      .where('caseId', '=', caseId)
      .select('recordId')
      .executeTakeFirst();
    if (contract !== undefined) return [];
    const sentence = 'Kontrak belum ada. Buat kontraknya dahulu, atau tuliskan alasan belum ada kesepakatan.';
    return [{ path: 'noAgreementReason', label: 'Alasan belum ada kesepakatan', sentence }];
  },
  async begins(trx, place) {
    const { referralSource, referrer } = await latestAnswers(trx, place, 'caseFile');
    const isPerson = chose('referralSource', 'family', 'self')({ referralSource });
    return defined({
      referralSource: asText(referralSource) || undefined,
      [isPerson ? 'referrerName' : 'referrerAgency']: asText(referrer) || undefined,
    });
  },
};
