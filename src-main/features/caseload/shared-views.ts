import { askedBy, CaseloadQuery } from '#contract/caseload';
import { mostSharedViews, type SharedView } from '#contract/caseload-view';
import type { Role } from '#domain/roles';
import { sameAs } from '#domain/same-as';
import { os } from '#pipeline';
import { verdictOnRight } from '#records/verdicts';
import { listSharedViews, putSharedViews } from './shared-views.queries.ts';

const list = os.caseloadView.list.handler(async ({ context: { trx, actor } }) => ({
  views: (await listSharedViews(trx)).filter((view) => mayAsk(actor.role, view)),
  can: { share: verdictOnRight(actor.role, 'duty.oversee') },
}));

/** Whoever may not ask for what is in a view is not offered it. */
function mayAsk(role: Role, { asked }: SharedView): boolean {
  const query = CaseloadQuery.parse(asked);
  return sameAs(askedBy(role, query), query);
}

const share = os.caseloadView.share.handler(async ({ input, context: { trx, note }, errors }) => {
  const views = await listSharedViews(trx);
  const place = views.findIndex(({ name }) => name === input.name);
  if (place === -1 && views.length >= mostSharedViews) throw errors.TOO_MANY();
  await putSharedViews(trx, place === -1 ? [...views, input] : views.with(place, input));
  note({ replaces: place !== -1 });
});

const unshare = os.caseloadView.unshare.handler(async ({ input: { name }, context: { trx }, errors }) => {
  const views = await listSharedViews(trx);
  const others = views.filter((view) => view.name !== name);
  if (others.length === views.length) throw errors.NOT_FOUND();
  await putSharedViews(trx, others);
});

export const caseloadView = { list, share, unshare };
