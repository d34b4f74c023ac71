import type { LongWork } from '#pipeline';
import { aboutOf, type GatheredMonth, gatherMonth } from './gather-month.ts';
import { findProfile } from './profiles.queries.ts';

type Shown = { period: string; profileId: string | undefined };

/** A period as a screen shows it, by a profile where one is chosen; undefined where that is not there any more. */
export async function gatherShown(
  context: Pick<LongWork, 'transact' | 'today' | 'actor' | 'centre'>,
  { period, profileId }: Shown,
): Promise<GatheredMonth | undefined> {
  return await context.transact(async (trx) => {
    const profile = profileId === undefined ? undefined : await findProfile(trx, profileId);
    if (profileId !== undefined && profile === undefined) return undefined;
    return await gatherMonth(trx, { ...aboutOf(context), period, isSent: false, profile, recipient: '' });
  });
}
