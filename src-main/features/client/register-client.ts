import type { Draft } from '#domain/fields/field';
import { type Form, troublesOf } from '#domain/form';
import { forms } from '#domain/forms';
import { os, type ShortWork } from '#platform/pipeline';
import { completeRecord } from '#platform/records/complete-record';
import { deleteDraft } from '#platform/records/draft.queries';
import { caseColumns, clientColumns } from '#platform/records/effects/identity';
import { findOpenCase, findRegistration, insertCase, insertClient, setPhoto } from './client.queries.ts';
import { takeCaseNumber, takeRegisterNumber } from './client-numbers.ts';
import { findAlike } from './find-alike.queries.ts';
import { registrationSubject } from './registration-draft.ts';

const clientForm = forms.client as unknown as Form;
const caseForm = forms.caseFile as unknown as Form;

/** A new person with their first case. Likely duplicates are shown first; the worker decides. */
export const register = os.client.register.handler(async ({ input, context, errors }) => {
  const { trx, today, actor } = context;
  const already = await findRegistration(trx, input.requestId);
  if (already !== undefined) return already;

  const troubles = [
    ...troublesOf(clientForm, input.client, { today }),
    ...troublesOf(caseForm, input.caseFile, { today }),
  ];
  if (troubles.length > 0) {
    throw errors.INCOMPLETE({
      message: `Pendaftaran belum lengkap: ${troubles[0]?.sentence}`,
      data: { troubles },
    });
  }
  const client = clientColumns(input.client);
  const alike = (
    await findAlike(context, { ...client, birthDateEstimated: client.birthDateEstimated === 1 })
  ).filter((candidate) => !input.notTheSameAs.includes(candidate.clientId));
  if (alike.length > 0) throw errors.LOOKS_ALIKE({ data: { candidates: alike } });

  const clientId = context.newId();
  await insertClient(trx, {
    id: clientId,
    ...client,
    registerNumber: await takeRegisterNumber(context, String(input.caseFile.admittedOn)),
    requestId: input.requestId,
    createdAt: context.now,
    createdBy: actor.id,
  });
  if (input.photo) await setPhoto(trx, clientId, input.photo, context);
  const caseId = await openCase(context, { ...input, clientId, previousCaseId: null });
  await complete(context, clientForm, { clientId, caseId }, input.client);
  await complete(context, caseForm, { clientId, caseId }, input.caseFile);
  await deleteDraft(trx, registrationSubject(actor.id));
  context.note({ clientId, caseId });
  return await findRegistration(trx, input.requestId).then(
    (made) => made ?? Promise.reject(new Error('not registered')),
  );
});

/** A returning person: a new case, linked to the last one, only when none is open. */
export const openNewCase = os.client.openNewCase.handler(async ({ input, context, errors }) => {
  const { trx, today } = context;
  const already = await findRegistration(trx, input.requestId);
  if (already !== undefined) return already;
  const open = await findOpenCase(trx, input.clientId);
  if (open.person === undefined) throw errors.NOT_FOUND();
  if (open.current !== undefined) {
    throw errors.HAS_OPEN_CASE({
      message: `Orang ini masih memiliki kasus yang terbuka: ${open.current.number}. Lanjutkan kasus itu.`,
      data: { caseNumber: open.current.number },
    });
  }
  const troubles = troublesOf(caseForm, input.caseFile, { today });
  const admittedOn = String(input.caseFile.admittedOn ?? '');
  if (open.last?.leftOn && admittedOn !== '' && admittedOn < open.last.leftOn) {
    const sentence = `Tanggal masuk: sebelum kasus ${open.last.number} berakhir.`;
    troubles.push({ path: 'admittedOn', label: 'Tanggal masuk', sentence });
  }
  if (troubles.length > 0) {
    throw errors.INCOMPLETE({
      message: `Kasus belum dapat dibuka: ${troubles[0]?.sentence}`,
      data: { troubles },
    });
  }
  const caseId = await openCase(context, { ...input, previousCaseId: open.last?.id ?? null });
  await complete(context, caseForm, { clientId: input.clientId, caseId }, input.caseFile);
  context.note({ clientId: input.clientId, caseId });
  return await findRegistration(trx, input.requestId).then(
    (made) => made ?? Promise.reject(new Error('not opened')),
  );
});

async function openCase(
  context: ShortWork,
  input: {
    clientId: string;
    previousCaseId: string | null;
    caseFile: Draft;
    workerId?: string;
    requestId: string;
  },
): Promise<string> {
  const id = context.newId();
  const columns = caseColumns(input.caseFile);
  // A peksos who registers somebody takes the case; who has no cases of their own leaves it to be assigned.
  const own = context.actor.role === 'socialWorker' ? context.actor.id : null;
  await insertCase(context.trx, {
    id,
    clientId: input.clientId,
    number: await takeCaseNumber(context, columns.admittedOn),
    previousCaseId: input.previousCaseId,
    ...columns,
    leftOn: null,
    leaveReason: null,
    leaveSubReason: null,
    stage: 'eic',
    stageSince: columns.admittedOn,
    workerId: own ?? input.workerId ?? null,
    requestId: input.requestId,
    createdAt: context.now,
    createdBy: context.actor.id,
  });
  return id;
}

async function complete(
  context: ShortWork,
  form: Form,
  place: { clientId: string; caseId: string },
  answers: Draft,
) {
  const done = await completeRecord(
    context.trx,
    {
      ...place,
      form,
      version: 0,
      answers,
      requestId: context.newId(),
      userId: context.actor.id,
      now: context.now,
      newId: context.newId,
    },
    context,
  );
  if (!done.ok) throw new Error(`registration of ${form.id} was checked and still refused`);
}
