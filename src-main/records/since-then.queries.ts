import type { Trx } from '#database/connect';
import type { SinceThen } from '#domain/conference-steps';
import { civilDateOfInstant, type Zone, zoneOffsets } from '#domain/instant';

/** What happened in a case since a day, by the days of the zone in which the centre is. */
export async function getSinceThen(trx: Trx, caseId: string, since: string, zone: Zone): Promise<SinceThen> {
  const records = await trx
    .selectFrom('formRecord')
    .leftJoin('note', 'note.recordId', 'formRecord.id')
    .where('formRecord.caseId', '=', caseId)
    .where('formRecord.happenedOn', '>=', since)
    .where('form', 'in', ['note', 'evaluation', 'referral'])
    .select(['form', 'formRecord.happenedOn as on', 'note.isConfidential'])
    .orderBy('formRecord.happenedOn')
    .execute();
  const { leftOn } = await trx
    .selectFrom('caseFile')
    .where('id', '=', caseId)
    .select('leftOn')
    .executeTakeFirstOrThrow();
  const acceptance = await trx
    .selectFrom('acceptance')
    .where('caseId', '=', caseId)
    .select('acceptedOn')
    .executeTakeFirst();
  const planChangedOn = await findPlanChange(trx, caseId, zone);
  const count = (form: string) =>
    records.filter((one) => one.form === form && one.isConfidential !== 1).length;
  return {
    notes: count('note'),
    evaluations: count('evaluation'),
    planChangedOn: planChangedOn !== null && planChangedOn >= since ? planChangedOn : null,
    referredOn: records.findLast(({ form }) => form === 'referral')?.on ?? null,
    acceptedOn: acceptance?.acceptedOn ?? null,
    leftOn,
  };
}

/** The day on which the plan was last changed after it had been completed. */
async function findPlanChange(trx: Trx, caseId: string, zone: Zone): Promise<string | null> {
  const { savedAt } = await trx
    .selectFrom('formRecord')
    .innerJoin('formVersion', 'formVersion.recordId', 'formRecord.id')
    .where('formRecord.caseId', '=', caseId)
    .where('form', '=', 'planning')
    .where('formVersion.version', '>', 1)
    .select(({ fn }) => fn.max('formVersion.savedAt').as('savedAt'))
    .executeTakeFirstOrThrow();
  return savedAt === null ? null : civilDateOfInstant(savedAt, zoneOffsets[zone]);
}
