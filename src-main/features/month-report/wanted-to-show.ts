import type { LongWork } from '#pipeline';
import { aboutOf, type Wanted } from './gather-month.ts';
import { findProfile } from './profiles.queries.ts';

type Shown = { period: string; profileId: string | undefined };

/** What is asked of a period for a screen, by a profile where one is chosen; undefined where that is not there any more. */
export async function wantedToShow(
  context: Pick<LongWork, 'transact' | 'today' | 'actor' | 'centre'>,
  { period, profileId }: Shown,
): Promise<Wanted | undefined> {
  const profile =
    profileId === undefined ? undefined : await context.transact((trx) => findProfile(trx, profileId));
  if (profileId !== undefined && profile === undefined) return undefined;
  return { ...aboutOf(context), period, isSent: false, profile, recipient: '' };
}
