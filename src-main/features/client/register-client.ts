import { contradictionsOf, contradictionsOfRegistration } from '#domain/days/contradictions';
import type { KnownDays } from '#domain/days/day-rules';
import type { Draft } from '#domain/fields/field';
import { type FormHead, troublesOf } from '#domain/form';
import { type FormId, formOf } from '#domain/forms';
import { formIn } from '#domain/own/form-in';
import { os, type ShortWork } from '#pipeline';
import { findAlike } from '#records/alike.queries';
import { completeRecord } from '#records/complete-record';
import { deleteDraft } from '#records/draft.queries';
import { clientColumns } from '#records/effects/identity';
import { getKnownDays } from '#records/known-days.queries';
import { askFirst, watchSentMonths } from '#records/months/watch-sent-months';
import { insertCase, insertClient } from '#records/open-case';
import { isWorkedInBy } from '#records/visible.queries';
import { weighDays } from '#records/weigh-days';
import { findOpenCase, findRegistration, setPhoto } from './client.queries.ts';
import { judgeOldEnding, recordOldEnding, withOldStay } from './old-case.ts';
import { registrationSubject } from './registration-draft.ts';

const clientForm = formOf('client');
const caseForm = formOf('caseFile');

/** A new person with their first case. Likely duplicates are shown first; the worker decides. */
export const register = os.client.register.handler(async ({ input, context, errors }) => {
  const { trx, today, actor, centre } = context;
  const already = await findRegistration(trx, input.requestId);
  if (already !== undefined) return already;

  const { client: person, caseFile: stay } = contradictionsOfRegistration(input, today);
  const ending = judgeOldEnding(
    input.ended,
    withOldStay(nothingKnown(today), input.caseFile, input.ended),
    context,
  );
  const days = weighDays([...person, ...stay, ...ending.days], input.confirmed);
  const troubles = [
    ...troublesOf(formIn(centre.own, 'client'), input.client, { today }),
    ...troublesOf(formIn(centre.own, 'caseFile'), input.caseFile, { today }),
    ...ending.troubles,
    ...days.refused,
  ];
  if (troubles.length > 0) {
    throw errors.INCOMPLETE({
      message: `Pendaftaran belum lengkap: ${troubles[0]?.sentence}`,
      data: { troubles },
    });
  }
  const client = clientColumns(input.client);
  const alike = (
    await findAlike(trx, actor, { ...client, birthDateEstimated: client.birthDateEstimated === 1 })
  ).filter((candidate) => !input.notTheSameAs.includes(candidate.clientId));
  if (alike.length > 0) throw errors.LOOKS_ALIKE({ data: { candidates: alike } });

  const at = { ...context, userId: actor.id, requestId: input.requestId };
  const sent = await watchSentMonths(trx, []);
  const clientId = await insertClient(at, input.client, String(input.caseFile.admittedOn));
  if (input.photo) await setPhoto(trx, clientId, input.photo, context);
  const workerId = workerFor(context, input.workerId);
  const { caseId } = await insertCase(at, {
    clientId,
    workerId,
    caseFile: input.caseFile,
    termination: input.ended,
  });
  await complete(context, clientForm, { clientId, caseId }, input.client, input.confirmed);
  await complete(context, caseForm, { clientId, caseId }, input.caseFile, input.confirmed);
  await recordOldEnding(context, { clientId, caseId }, input);
  askFirst([...days.asked, ...(await sent([clientId]))], input.confirmed);
  await deleteDraft(trx, registrationSubject(actor.id));
  context.note({ clientId, caseId, ...noteOfEnding(input) });
  return await findRegistration(trx, input.requestId).then(
    (made) => made ?? Promise.reject(new Error('not registered')),
  );
});

/** A returning person: a new case in the same file; one that goes on only when none is open. */
export const openNewCase = os.client.openNewCase.handler(async ({ input, context, errors }) => {
  const { trx, today, centre } = context;
  const form = formIn(centre.own, 'caseFile');
  const already = await findRegistration(trx, input.requestId);
  if (already !== undefined) return already;
  const open = await findOpenCase(trx, input.clientId);
  if (open.person === undefined) throw errors.NOT_FOUND();
  // An old stay beside an open one makes nobody a worker of a person who is in another's hands.
  const isOthers = open.current !== undefined && !(await isWorkedInBy(trx, context.actor, open.current.id));
  if (open.current !== undefined && (input.ended === undefined || isOthers)) {
    throw errors.HAS_OPEN_CASE({
      message: `Orang ini masih memiliki kasus yang terbuka: ${open.current.number}. Lanjutkan kasus itu.`,
      data: { caseNumber: open.current.number },
    });
  }
  const onFile = await getKnownDays(trx, caseForm, { clientId: input.clientId, caseId: '' }, today);
  const known = withOldStay(onFile, input.caseFile, input.ended);
  const ending = judgeOldEnding(input.ended, known, context);
  const days = weighDays([...contradictionsOf(form, input.caseFile, known), ...ending.days], input.confirmed);
  const troubles = [...troublesOf(form, input.caseFile, { today }), ...ending.troubles, ...days.refused];
  if (troubles.length > 0) {
    throw errors.INCOMPLETE({
      message: `Kasus belum dapat dibuka: ${troubles[0]?.sentence}`,
      data: { troubles },
    });
  }
  const sent = await watchSentMonths(trx, [input.clientId]);
  const { caseId } = await insertCase(
    { ...context, userId: context.actor.id, requestId: input.requestId },
    {
      ...input,
      workerId: workerFor(context, input.workerId),
      termination: input.ended,
    },
  );
  await complete(context, caseForm, { clientId: input.clientId, caseId }, input.caseFile, input.confirmed);
  await recordOldEnding(context, { clientId: input.clientId, caseId }, input);
  askFirst([...days.asked, ...(await sent([input.clientId]))], input.confirmed);
  await deleteDraft(trx, registrationSubject(context.actor.id, input.clientId));
  context.note({ clientId: input.clientId, caseId, ...noteOfEnding(input) });
  return await findRegistration(trx, input.requestId).then(
    (made) => made ?? Promise.reject(new Error('not opened')),
  );
});

/** That an old case was entered together with how it ended. */
const noteOfEnding = ({ ended }: { ended?: unknown }) => (ended === undefined ? {} : { ended: true });

/** Of somebody new. */
const nothingKnown = (today: string): KnownDays => ({
  today,
  bornOn: null,
  stays: [],
  entries: [],
  ownConsents: [],
});

/** A peksos who registers somebody takes the case; others name who does, or leave it to be assigned. */
function workerFor({ actor }: ShortWork, chosen: string | undefined): string | null {
  return actor.role === 'socialWorker' ? actor.id : (chosen ?? null);
}

async function complete(
  context: ShortWork,
  form: FormHead<FormId>,
  place: { clientId: string; caseId: string },
  answers: Draft,
  confirmed: readonly string[],
) {
  const done = await completeRecord(
    context.trx,
    {
      ...place,
      form,
      version: 0,
      answers,
      confirmed,
      watch: 'byCaller',
      requestId: context.newId(),
      userId: context.actor.id,
      now: context.now,
      newId: context.newId,
    },
    context,
  );
  if (!done.ok) throw new Error(`registration of ${form.id} was checked and still refused`);
}
