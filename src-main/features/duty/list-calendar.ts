import type { Trx } from '#database/connect';
import type { Actor } from '#domain/roles';
import { listFoundDuties } from './duty.queries.ts';

/** So many duties a month shows at once. */
export const mostInCalendar = 2_000;

/** The duties of some days: one's own, a colleague's, or everybody's as far as one sees their cases. */
export async function listCalendar(
  trx: Trx,
  actor: Actor,
  { of, from, to }: { of: string; from: string; to: string },
) {
  const whose = of === 'everybody' ? {} : { of: of === 'me' ? actor.id : of };
  return await listFoundDuties(trx, actor, { ...whose, from, to, limit: mostInCalendar });
}
