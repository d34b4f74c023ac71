import type { Trx } from '#database/connect';
import { getCentre } from '#database/settings.queries';
import { civilDateOfInstant, zoneOffsets } from '#domain/instant';
import { ageBandsOn } from '#domain/lists/age-bands';
import { lastDayOf } from '#domain/months/month';
import type { SentPeriod } from './tell-people.ts';

/** Every report that was sent, as it was sent last. Of the oldest only the moment of the export is known: they counted to that day at the centre. */
export async function listSentPeriods(trx: Trx): Promise<SentPeriod[]> {
  const frozen = await trx
    .selectFrom('reportRevision')
    .whereRef('period', '!=', 'id') // what is only laid down was not sent
    .orderBy('revision')
    .select(['period', 'countedTo', 'told'])
    .execute();
  const snapshots = await trx
    .selectFrom('monthSnapshot')
    .orderBy('revision')
    .select(['month', 'exportedAt'])
    .execute();
  const { zone, own } = await getCentre(trx);
  const sent = new Map<string, Omit<SentPeriod, 'bands'>>();
  for (const { month, exportedAt } of snapshots) {
    const [last, day] = [lastDayOf(month), civilDateOfInstant(exportedAt, zoneOffsets[zone])];
    sent.set(month, { period: month, countedTo: day < last ? day : last, told: [] });
  }
  for (const { told, ...one } of frozen) sent.set(one.period, { ...one, told: readTold(told) });
  return [...sent.values()]
    .map((one) => ({ ...one, bands: ageBandsOn(one.countedTo, own.ageBands) }))
    .sort((a, b) => (a.period < b.period ? -1 : 1));
}

/** What a revision told beyond every report; null of one that was frozen before that was kept. */
const readTold = (told: string | null): string[] => (told === null ? [] : JSON.parse(told));

/** Remembers that somebody is told otherwise in these reports than they were sent. */
export async function noteTouched(trx: Trx, clientId: string, periods: readonly string[]): Promise<void> {
  if (periods.length === 0) return;
  await trx
    .insertInto('reportTouch')
    .values(periods.map((period) => ({ period, clientId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
