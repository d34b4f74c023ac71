import type { Trx } from '#database/connect';
import { type Answered, countAnswers } from '#domain/resources/answered';
import { listSourceSteps } from './directory.queries.ts';

/** How each source answered that was ever linked with, by its id. */
export async function countBySource(trx: Trx): Promise<Map<string | null, Answered>> {
  const steps = Map.groupBy(await listSourceSteps(trx), ({ resourceId }) => resourceId);
  return new Map([...steps].map(([resourceId, own]) => [resourceId, countAnswers(own)]));
}
