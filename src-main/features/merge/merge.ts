import { fieldLabel } from '#domain/form';
import { formIn } from '#domain/own/form-in';
import { may } from '#domain/roles';
import { os, type ShortWork, type Work } from '#pipeline';
import { findAlike } from '#records/alike.queries';
import { clientColumns } from '#records/effects/identity';
import { decideMerge, identityOf, photo, proposeMerge, splitMerge } from '#records/merge/merge';
import { findMerge, listMerges } from '#records/merge/merge.queries';
import type { Two } from '#records/merge/refusal-to-merge';
import { getPlace } from '#records/record.queries';
import { verdictOf, whyNot } from '#records/verdicts';
import { previewMerge } from './preview.ts';

type Told = Awaited<ReturnType<typeof listMerges>>[number];

/** A merge as it is told, and what this person may do about it. */
function tell(
  { id, keptId: _kept, goneId: _gone, takes, proposerId, ...told }: Told,
  { actor, centre }: Pick<Work, 'actor' | 'centre'>,
) {
  const mayDecide = may(actor.role, 'repair.decide');
  const labels = (JSON.parse(takes) as string[]).map((name) =>
    name === photo ? 'Foto' : fieldLabel(formIn(centre.own, 'client'), name),
  );
  const isOwn = proposerId === actor.id ? 'Usulan sendiri diputuskan oleh orang lain.' : undefined;
  const isOver = told.outcome === null ? isOwn : 'Usulan ini sudah diputuskan.';
  return {
    ...told,
    mergeId: id,
    takes: labels,
    can: {
      decide: verdictOf(mayDecide ? isOver : whyNot.forbidden),
      undo: verdictOf(mayDecide && told.outcome === 'done' ? undefined : whyNot.forbidden),
    },
  };
}

async function twoOf({ trx }: ShortWork, [kept = '', gone = '']: readonly string[]): Promise<Two> {
  const [one, other] = [await getPlace(trx, kept), await getPlace(trx, gone)];
  return { keptId: one.clientId, goneId: other.clientId };
}

const alike = os.merge.alike.handler(async ({ input, context: { trx, actor } }) => {
  const { clientId } = await getPlace(trx, input.caseId);
  const answers = (await identityOf(trx, clientId))?.answers ?? {};
  const { birthDateEstimated, ...candidate } = clientColumns(answers);
  const found = await findAlike(
    trx,
    actor,
    { ...candidate, birthDateEstimated: birthDateEstimated === 1 },
    clientId,
  );
  return found.flatMap(({ score: _score, isWithheld, ...one }) => (isWithheld ? [] : [one]));
});

const preview = os.merge.preview.handler(async ({ input, context }) => {
  const two = await twoOf(context, input.caseIds);
  const form = formIn(context.centre.own, 'client');
  return await previewMerge(context.trx, two, { form, unmasked: may(context.actor.role, 'identity.unmask') });
});

const propose = os.merge.propose.handler(async ({ input, context, errors }) => {
  const { caseIds, takes, reason, confirmed } = input;
  const two = await twoOf(context, caseIds);
  const told = await proposeMerge(context.trx, { ...two, takes, reason }, { ...context, confirmed });
  if (!told.ok) throw errors.REFUSED({ message: told.why });
  context.note({ isDone: told.isDone });
  return { isDone: told.isDone };
});

const list = os.merge.list.handler(async ({ context }) =>
  (await listMerges(context.trx)).map((one) => tell(one, context)),
);

const ofPerson = os.merge.ofPerson.handler(async ({ input, context }) => {
  const { clientId } = await getPlace(context.trx, input.caseId);
  return (await listMerges(context.trx, clientId)).map((one) => tell(one, context));
});

const decide = os.merge.decide.handler(async ({ input, context, errors }) => {
  const { mergeId, accepts, remark, confirmed } = input;
  const found = await findMerge(context.trx, mergeId);
  if (found === undefined) throw errors.NOT_FOUND();
  if (found.outcome !== null) throw errors.DECIDED();
  if (found.proposedBy === context.actor.id) throw errors.OWN_PROPOSAL();
  const told = await decideMerge(context.trx, found, { accepts, remark }, { ...context, confirmed });
  if (!told.ok) throw errors.REFUSED({ message: told.why });
  context.note({ clientId: found.keptId, merge: mergeId, accepted: accepts });
});

const undo = os.merge.undo.handler(async ({ input, context, errors }) => {
  const found = await findMerge(context.trx, input.mergeId);
  if (found?.outcome !== 'done') throw errors.NOT_FOUND();
  const told = await splitMerge(context.trx, found, { ...context, confirmed: input.confirmed });
  if (!told.ok) throw errors.REFUSED({ message: told.why });
  context.note({ clientId: found.keptId, merge: found.id });
});

export const merge = { alike, preview, propose, list, ofPerson, decide, undo };
