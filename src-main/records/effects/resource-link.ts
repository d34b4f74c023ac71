import type { Trx } from '#database/connect';
import type { Answers } from '#domain/form';
import type { resourceLink } from '#domain/forms/resource-link';
import { linkStanding, stepsOf } from '#domain/resources/link-steps';
import { resourceKey } from '#domain/resources/resource';
import { findLinked, findResourceCalled } from '../resource.queries.ts';
import type { Completion, Effect } from './effect.ts';

/**
 * Keeps which source somebody is linked with, how the link stands, every dated state of it, and what stood in the way. A
 * link follows its source through a change of name.
 */
export const resourceLinkEffect: Effect = {
  async apply(trx, completion) {
    const { recordId, caseId, answers } = completion;
    const { resource: name = '', need = 'other' } = answers as Answers<typeof resourceLink>;
    const steps = stepsOf(answers);
    const { state, on } = linkStanding(answers);
    const row = {
      resourceId: await sourceOf(trx, completion),
      ...{ name, nameKey: resourceKey(name), need, state, stateOn: on },
      openedOn: steps[0]?.on ?? on,
    };
    await trx
      .insertInto('resourceLink')
      .values({ recordId, caseId, ...row })
      .onConflict((conflict) => conflict.column('recordId').doUpdateSet(row))
      .execute();
    for (const table of ['resourceStep', 'resourceObstacle'] as const)
      await trx.deleteFrom(table).where('recordId', '=', recordId).execute();
    for (const [number, { state: reached, on: happenedOn, obstacles }] of steps.entries()) {
      const of = { recordId, number, caseId, happenedOn };
      await trx
        .insertInto('resourceStep')
        .values({ ...of, state: reached })
        .execute();
      for (const code of obstacles)
        await trx
          .insertInto('resourceObstacle')
          .values({ ...of, code })
          .execute();
    }
  },
  rows: { byRecord: ['resourceLink', 'resourceStep', 'resourceObstacle'] },
};

/** As long as the same name stands in the record, it is the same source, whatever the directory calls it by now. */
async function sourceOf(trx: Trx, { recordId, before, answers }: Completion): Promise<string | null> {
  const isSameName = before !== undefined && resourceKey(before.resource) === resourceKey(answers.resource);
  const linked = isSameName ? await findLinked(trx, recordId) : undefined;
  return linked ?? (await findResourceCalled(trx, answers.resource)) ?? null;
}
