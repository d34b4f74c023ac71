import { formOf } from '#domain/forms';
import { may } from '#domain/roles';
import { os, watching } from '#pipeline';
import { draftKey, draftSubject } from '#records/draft.queries';
import { getPlace } from '#records/record.queries';
import { listReadable } from './change.queries.ts';

/** A window waits so long for news before it asks again, in ms. */
const patienceMs = 20_000;

const wait = watching.change.wait.handler(async ({ input, context: { keeper, seat }, errors, signal }) => {
  const { changes } = keeper;
  if (input.after === undefined) return { at: changes.at(), caseIds: [] };
  await changes.wait(input.after, seat, {
    atMostMs: patienceMs,
    ...(signal === undefined ? {} : { signal }),
  });
  const session = await keeper.session(seat);
  if (session === undefined) throw errors.LOCKED();
  const at = changes.at();
  const caseIds = await listReadable(session, changes.since(input.after, seat));
  return { at, caseIds };
});

const writers = os.change.writers.handler(async ({ input, context: { trx, actor, keeper } }) => {
  const form = formOf(input.form);
  if (!may(actor.role, form.read)) return [];
  const place = await getPlace(trx, input.caseId);
  return keeper.writers.others(draftKey(draftSubject(form, place, input.recordId, actor.id)), actor.id);
});

export const change = { wait, writers };
