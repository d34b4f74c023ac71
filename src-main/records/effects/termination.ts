import { formatCivilDate } from '#domain/civil-date';
import type { Answers } from '#domain/form';
import { terminationRules } from '#domain/lists/termination-reasons';
import type { termination } from '#domain/stages/termination';
import type { Effect } from './effect.ts';

/** Ends the case: the day and the coded reason become columns, and the case is closed from then on. */
export const terminationEffect: Effect = {
  async check(trx, { caseId, answers }) {
    const { terminatedOn, reason } = answers as Answers<typeof termination>;
    const { admittedOn } = await trx
      .selectFrom('caseFile')
      .where('id', '=', caseId)
      .select('admittedOn')
      .executeTakeFirstOrThrow();
    const assessed = await trx
      .selectFrom('formRecord')
      .where('caseId', '=', caseId)
      .where('form', '=', 'assessment')
      .select('id')
      .executeTakeFirst();
    return [
      ...(terminatedOn !== undefined && terminatedOn < admittedOn
        ? [
            {
              path: 'terminatedOn',
              label: 'Tanggal terminasi',
              sentence: `Tanggal terminasi: sebelum tanggal masuk (${formatCivilDate(admittedOn, 'long')}).`,
            },
          ]
        : []),
      ...(reason !== undefined && terminationRules[reason].endsAtEic && assessed !== undefined
        ? [
            {
              path: 'reason',
              label: 'Alasan terminasi',
              sentence: 'Alasan terminasi: T06 hanya untuk calon yang belum melewati EIC.',
            },
          ]
        : []),
    ];
  },
  async apply(trx, { caseId, answers }) {
    const { terminatedOn, reason, subReason } = answers as Answers<typeof termination>;
    await trx
      .updateTable('caseFile')
      .set({ leftOn: terminatedOn ?? null, leaveReason: reason ?? null, leaveSubReason: subReason ?? null })
      .where('id', '=', caseId)
      .execute();
  },
};
