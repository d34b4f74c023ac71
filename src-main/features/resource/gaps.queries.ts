import type { Trx } from '#database/connect';
import type { Days } from '#domain/months/period';
import type { LinkState } from '#domain/resources/link-steps';

/** The links of everybody who was served in some days and whose need was known by then. */
export async function listLinks(trx: Trx, { from, after }: Days) {
  return await trx
    .selectFrom('resourceLink')
    .innerJoin('caseloadRow', 'caseloadRow.caseId', 'resourceLink.caseId')
    .innerJoin('caseFile', 'caseFile.id', 'resourceLink.caseId')
    .leftJoin('resource', 'resource.id', 'resourceLink.resourceId')
    .where('resourceLink.openedOn', '<', after)
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('caseloadRow.leftOn', 'is', null),
        eb('caseloadRow.leftOn', '>=', from),
        // A link goes on after the leaving.
        exists(
          selectFrom('resourceStep')
            .whereRef('resourceStep.recordId', '=', 'resourceLink.recordId')
            .where('happenedOn', '>=', from)
            .where('happenedOn', '<', after)
            .select('number'),
        ),
      ]),
    )
    .orderBy('caseloadRow.nameKey')
    .orderBy('caseloadRow.rowNumber')
    .orderBy('resourceLink.openedOn')
    .select(['resourceLink.recordId', 'resourceLink.caseId', 'resourceLink.name', 'need', 'state', 'stateOn'])
    .select(['resource.id as resourceId', 'resource.name as resourceName'])
    .select(['caseFile.clientId', 'caseFile.category', 'originCode', 'originName', 'registerNumber'])
    .select(['caseloadRow.fullName', 'caseloadRow.workerName as worker'])
    .execute();
}

/** The states that those links had reached by the end of the days, in their order, by link. */
export async function listStates(trx: Trx, { after }: Days): Promise<Map<string, LinkState[]>> {
  const rows = await trx
    .selectFrom('resourceStep')
    .where('happenedOn', '<', after)
    .orderBy('recordId')
    .orderBy('number')
    .select(['recordId', 'state'])
    .execute();
  const byLink = Map.groupBy(rows, ({ recordId }) => recordId);
  return new Map([...byLink].map(([recordId, steps]) => [recordId, steps.map(({ state }) => state)]));
}

/** The links that a source refused in some days. */
export async function listRefused(trx: Trx, { from, after }: Days): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('resourceStep')
    .where('happenedOn', '>=', from)
    .where('happenedOn', '<', after)
    .where('state', '=', 'refused')
    .select('recordId')
    .execute();
  return new Set(rows.map(({ recordId }) => recordId));
}

/** What stood in the way in some days, by link, and whether it was why a source refused. */
export async function listObstacles(trx: Trx, { from, after }: Days) {
  const rows = await trx
    .selectFrom('resourceObstacle')
    .innerJoin('resourceStep', (join) =>
      join
        .onRef('resourceStep.recordId', '=', 'resourceObstacle.recordId')
        .onRef('resourceStep.number', '=', 'resourceObstacle.number'),
    )
    .where('resourceObstacle.happenedOn', '>=', from)
    .where('resourceObstacle.happenedOn', '<', after)
    .select(['resourceObstacle.recordId', 'code', 'state'])
    .execute();
  return Map.groupBy(
    rows.map(({ recordId, code, state }) => ({ recordId, code, isRefusal: state === 'refused' })),
    ({ recordId }) => recordId,
  );
}
