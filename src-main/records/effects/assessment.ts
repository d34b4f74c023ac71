import {
  type TerminationReason,
  terminationReasons,
  terminationRules,
} from '#domain/lists/termination-reasons';
import type { Effect } from './effect.ts';

/** Nobody was assessed who was turned away, or whose registration was a mistake: the leaving would be untrue. */
export const assessmentEffect: Effect = {
  async check(trx, { caseId }) {
    const { leaveReason } = await trx
      .selectFrom('caseFile')
      .where('id', '=', caseId)
      .select('leaveReason')
      .executeTakeFirstOrThrow();
    const reason = leaveReason as TerminationReason | null;
    if (reason === null) return [];
    const { endsAtEic, wasNever } = terminationRules[reason];
    if (!endsAtEic && !wasNever) return [];
    const sentence = `Kasus ini ditutup dengan alasan ${reason} (${terminationReasons[reason]}), jadi belum ada asesmen. Betulkan dahulu alasan terminasinya.`;
    return [{ path: 'assessedOn', label: 'Tanggal asesmen', sentence }];
  },
};
