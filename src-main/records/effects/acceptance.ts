import { formatCivilDate } from '#domain/civil-date';
import type { Answers } from '#domain/form';
import type { acceptance } from '#domain/forms/acceptance';
import { type TerminationReason, terminationRules } from '#domain/lists/termination-reasons';
import type { Effect } from './effect.ts';

/** Keeps the day from which somebody is a penerima manfaat, or takes it back. */
export const acceptanceEffect: Effect = {
  async check(trx, { caseId, answers }) {
    const { state, acceptedOn } = answers as Answers<typeof acceptance>;
    if (state !== 'accepted' || acceptedOn === undefined) return [];
    const stay = await trx
      .selectFrom('caseFile')
      .where('id', '=', caseId)
      .select(['admittedOn', 'leftOn', 'leaveReason'])
      .executeTakeFirstOrThrow();
    const sentence = refusalOf(acceptedOn, stay);
    return sentence === undefined ? [] : [{ path: 'acceptedOn', label: 'Ditetapkan sejak', sentence }];
  },
  async apply(trx, { caseId, answers, now, userId }) {
    const { state, acceptedOn, decreeNumber, decreeOn } = answers as Answers<typeof acceptance>;
    if (state !== 'accepted' || acceptedOn === undefined) {
      await trx.deleteFrom('acceptance').where('caseId', '=', caseId).execute();
      return;
    }
    const row = {
      acceptedOn,
      decreeNumber: decreeNumber ?? null,
      decreeOn: decreeOn ?? null,
      recordedAt: now,
      recordedBy: userId,
    };
    await trx
      .insertInto('acceptance')
      .values({ caseId, ...row })
      .onConflict((conflict) => conflict.column('caseId').doUpdateSet(row))
      .execute();
  },
};

type Stay = { admittedOn: string; leftOn: string | null; leaveReason: string | null };

/** Why somebody cannot have been accepted on this day; undefined when they can. */
function refusalOf(acceptedOn: string, { admittedOn, leftOn, leaveReason }: Stay): string | undefined {
  if (leaveReason !== null && terminationRules[leaveReason as TerminationReason].endsAtEic)
    return 'Ditetapkan sejak: kasus ini ditutup karena calon tidak memenuhi persyaratan (T06).';
  if (acceptedOn < admittedOn)
    return `Ditetapkan sejak: sebelum tanggal masuk, ${formatCivilDate(admittedOn, 'long')}.`;
  return leftOn !== null && acceptedOn > leftOn
    ? `Ditetapkan sejak: sesudah tanggal terminasi (${formatCivilDate(leftOn, 'long')}).`
    : undefined;
}
