import type { Trx } from '#database/connect';
import { formatCivilDate } from '#domain/civil-date';
import type { Answers } from '#domain/form';
import { type TerminationReason, terminationRules } from '#domain/lists/termination-reasons';
import type { termination } from '#domain/stages/termination';
import { sayUnreviewed } from '../coercion.queries.ts';
import { sayUnfinished } from '../draft.queries.ts';
import { sayUnapproved } from '../sign-off.ts';
import { annulledCases } from '../visible.queries.ts';
import { sayNotAsked } from '../worker-request.queries.ts';
import type { Effect } from './effect.ts';

/** Ends the case: the day and the coded reason become columns, and the case is closed from then on. */
export const terminationEffect: Effect = {
  async check(trx, { caseId, answers }) {
    const { reason } = answers as Answers<typeof termination>;
    const { acceptedOn } = await trx
      .selectFrom('caseFile')
      .leftJoin('acceptance', 'acceptance.caseId', 'caseFile.id')
      .where('caseFile.id', '=', caseId)
      .select('acceptedOn')
      .executeTakeFirstOrThrow();
    const sentence = reason && refusalOf(reason, { acceptedOn, isAssessed: await isAssessed(trx, caseId) });
    return [...(sentence ? [{ path: 'reason', label: 'Alasan terminasi', sentence }] : [])];
  },
  async asks(trx, { caseId, answers, before }) {
    if (before !== undefined) return [];
    const { reason } = answers as Answers<typeof termination>;
    const asked = {
      'worker-not-changed': reason === 'T08' ? await sayNotAsked(trx, caseId) : undefined,
      'unreviewed-coercion': await sayUnreviewed(trx, caseId),
      'unapproved-record': await sayUnapproved(trx, caseId),
      'unfinished-drafts': await sayUnfinished(trx, caseId),
    };
    return (Object.keys(asked) as (keyof typeof asked)[]).flatMap((rule) => {
      const sentence = asked[rule];
      return sentence === undefined
        ? []
        : [{ path: 'terminatedOn', label: 'Tanggal terminasi', sentence, rule }];
    });
  },
  async apply(trx, { caseId, answers }) {
    const { terminatedOn, reason, subReason } = answers as Answers<typeof termination>;
    await trx
      .updateTable('caseFile')
      .set({ leftOn: terminatedOn ?? null, leaveReason: reason ?? null, leaveSubReason: subReason ?? null })
      .where('id', '=', caseId)
      .execute();
  },
  async holds(trx, { caseId, clientId }) {
    const other = await trx
      .selectFrom('caseFile')
      .where('clientId', '=', clientId)
      .where('id', '!=', caseId)
      .where('leftOn', 'is', null)
      .where('id', 'not in', annulledCases(trx))
      .select('number')
      .executeTakeFirst();
    return (
      other &&
      `Orang ini sudah memiliki kasus terbuka lain (${other.number}). Tutup kasus itu lebih dahulu, lalu batalkan terminasi ini.`
    );
  },
  async undo(trx, { caseId }) {
    await trx
      .updateTable('caseFile')
      .set({ leftOn: null, leaveReason: null, leaveSubReason: null })
      .where('id', '=', caseId)
      .execute();
  },
};

async function isAssessed(trx: Trx, caseId: string): Promise<boolean> {
  const assessed = await trx
    .selectFrom('formRecord')
    .where('caseId', '=', caseId)
    .where('form', '=', 'assessment')
    .select('id')
    .executeTakeFirst();
  return assessed !== undefined;
}

/** Why a case cannot end for this reason; undefined when it can. */
function refusalOf(
  reason: TerminationReason,
  { acceptedOn, isAssessed }: { acceptedOn: string | null; isAssessed: boolean },
): string | undefined {
  const { endsAtEic, wasNever } = terminationRules[reason];
  if (endsAtEic && isAssessed) return 'Alasan terminasi: T06 hanya untuk calon yang belum melewati EIC.';
  if (endsAtEic && acceptedOn !== null)
    return `Alasan terminasi: T06 hanya untuk calon, dan orang ini sudah ditetapkan pada ${formatCivilDate(acceptedOn, 'long')}. Bila penetapan itu keliru, betulkan dahulu di Identitas, Penetapan.`;
  return wasNever && isAssessed
    ? 'Alasan terminasi: T17 hanya untuk pendaftaran yang belum dikerjakan; kasus ini sudah memiliki asesmen.'
    : undefined;
}
