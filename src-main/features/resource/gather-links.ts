import type { Trx } from '#database/connect';
import { daysUntil } from '#domain/months/period';
import type { GapLink } from '#domain/resources/gaps';
import { isMet } from '#domain/resources/link-steps';
import { listLinks, listObstacles, listRefused, listStates } from './gaps.queries.ts';

/** A link with what the screen says of it besides what is counted. */
type ToldLink = GapLink & Omit<Awaited<ReturnType<typeof listLinks>>[number], keyof GapLink>;

/** The links of some days, each with what it shows of the service system. */
export async function gatherLinks(
  trx: Trx,
  { period, today }: { period: string; today: string },
): Promise<ToldLink[]> {
  const days = daysUntil(period, today);
  const [states, refused, obstacles] = [
    await listStates(trx, days),
    await listRefused(trx, days),
    await listObstacles(trx, days),
  ];
  return (await listLinks(trx, days)).map((link) => ({
    ...link,
    source: link.resourceId === null ? null : { id: link.resourceId, name: link.resourceName ?? link.name },
    origin: link.originCode === null ? null : { code: link.originCode, name: link.originName ?? '' },
    obstacles: obstacles.get(link.recordId) ?? [],
    isRefused: refused.has(link.recordId),
    isUnmet: !isMet(states.get(link.recordId) ?? []),
  }));
}
