import { formOf } from '#domain/forms';
import { os } from '#pipeline';
import { completeRecord } from '#records/complete-record';
import { draftSubject, findDraft } from '#records/draft.queries';
import {
  deleteKinship,
  findReadable,
  insertKinship,
  listKin,
  putPlaces,
} from '#records/family/family.queries';
import { identityOf } from '#records/merge/merge';
import { getPlace } from '#records/record.queries';
import { listOffers, onFile, read } from './read-family.ts';

const place = os.family.place.handler(async ({ input, context }) => {
  const { clientId } = await getPlace(context.trx, input.caseId);
  await putPlaces(context.trx, clientId, input.places, context);
});

const link = os.family.link.handler(async ({ input, context, errors }) => {
  const { trx, actor, now, newId } = context;
  const { clientId } = await getPlace(trx, input.caseId);
  const kin = await findReadable(trx, actor, input.kinCaseId);
  if (kin === undefined) throw errors.NOT_FOUND();
  if (kin.clientId === clientId) throw errors.SAME_PERSON();
  const known = await listKin(trx, actor, clientId);
  if (known.some((one) => one.clientId === kin.clientId)) throw errors.LINKED();
  context.alsoAbout({ caseId: input.kinCaseId, clientId: kin.clientId });
  await insertKinship(trx, {
    ...{ id: newId(), clientId, kinId: kin.clientId, relation: input.relation },
    ...{ linkedAt: now, linkedBy: actor.id },
  });
});

const unlink = os.family.unlink.handler(async ({ input, context, errors }) => {
  const { trx, actor } = context;
  const { clientId } = await getPlace(trx, input.caseId);
  const known = (await listKin(trx, actor, clientId)).find(({ kinshipId }) => kinshipId === input.kinshipId);
  // Whoever may not read the other's file cannot cut it off either.
  if (known === undefined || known.caseId === null) throw errors.NOT_FOUND();
  context.alsoAbout({ caseId: known.caseId, clientId: known.clientId });
  await deleteKinship(trx, input.kinshipId);
});

const identity = formOf('client');

const copy = os.family.copy.handler(async ({ input, context, errors }) => {
  const { trx, actor, now, newId } = context;
  const { clientId } = await getPlace(trx, input.caseId);
  const kin = await findReadable(trx, actor, input.kinCaseId);
  const known = (await listKin(trx, actor, clientId)).find((one) => one.clientId === kin?.clientId);
  if (known === undefined) throw errors.NOT_FOUND();
  const about = { clientId, caseId: input.caseId };
  if ((await findDraft(trx, draftSubject(identity, about, undefined, actor.id))) !== undefined)
    throw errors.DRAFT();
  const present = await identityOf(trx, clientId);
  const rows = Array.isArray(present?.answers.family) ? present.answers.family : [];
  const person = { ...(await onFile(trx, clientId)), rows };
  const offers = await listOffers(trx, person, known.clientId, known.relation);
  const chosen = offers.filter(({ id }) => input.people.includes(id)).map(({ row }) => row);
  const { hasNoFamily: _none, ...answers } = present?.answers ?? {};
  const done = await completeRecord(
    trx,
    {
      ...about,
      ...{ form: identity, version: present?.version ?? 0, requestId: newId(), userId: actor.id, now, newId },
      answers: { ...answers, family: [...rows, ...chosen] },
      ...{ reason: 'Keluarga disalin dari berkas kerabat.', confirmed: input.confirmed },
    },
    context,
  );
  if (!done.ok) throw errors.NOT_COPIED({ data: { troubles: done.why === 'troubles' ? done.troubles : [] } });
  context.alsoAbout({ caseId: input.kinCaseId, clientId: known.clientId });
  context.note({ people: chosen.length });
});

export const family = { read, place, link, unlink, copy };
