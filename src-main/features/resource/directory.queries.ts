import type { Selectable } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import type { SourceStep } from '#domain/resources/answered';

export type ResourceRow = Selectable<Tables['resource']>;

/** Every source of the directory by name, those that are there no more at the end. */
export async function listResources(trx: Trx): Promise<ResourceRow[]> {
  return await trx
    .selectFrom('resource')
    .orderBy('isActive', 'desc')
    .orderBy('nameKey')
    .selectAll()
    .execute();
}

/** The names of the sources that are there. */
export async function listResourceNames(trx: Trx): Promise<string[]> {
  const rows = await trx
    .selectFrom('resource')
    .where('isActive', '=', 1)
    .orderBy('nameKey')
    .select('name')
    .execute();
  return rows.map(({ name }) => name);
}

/** A source with who changed it last; undefined when it is not there. */
export async function findResource(trx: Trx, id: string) {
  return await trx
    .selectFrom('resource')
    .innerJoin('user', 'user.id', 'resource.savedBy')
    .where('resource.id', '=', id)
    .selectAll('resource')
    .select('user.name as savedByName')
    .executeTakeFirst();
}

/** The source that an earlier request with this id wrote. */
export async function findSaved(trx: Trx, requestId: string) {
  return await trx
    .selectFrom('resource')
    .where('requestId', '=', requestId)
    .select(['id', 'revision'])
    .executeTakeFirst();
}

/** Changes a source of the directory. */
export async function changeResource(
  trx: Trx,
  id: string,
  changed: Partial<Omit<Tables['resource'], 'id'>>,
): Promise<void> {
  await trx.updateTable('resource').set(changed).where('id', '=', id).execute();
}

/** The dated states of the links with the sources of the directory, or with one of them, as they came. */
export async function listSourceSteps(
  trx: Trx,
  resourceId?: string,
): Promise<(SourceStep & { resourceId: string | null })[]> {
  return await trx
    .selectFrom('resourceLink')
    .innerJoin('resourceStep', 'resourceStep.recordId', 'resourceLink.recordId')
    .innerJoin('caseloadRow', 'caseloadRow.caseId', 'resourceLink.caseId')
    .where('resourceLink.resourceId', 'is not', null)
    .$if(resourceId !== undefined, (steps) => steps.where('resourceLink.resourceId', '=', resourceId ?? ''))
    .orderBy('happenedOn')
    .orderBy('number')
    .select(['resourceLink.resourceId', 'resourceLink.recordId', 'resourceStep.state', 'happenedOn as on'])
    .execute();
}
