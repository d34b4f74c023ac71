import { os } from '#pipeline';
import { type DraftSubject, deleteDraft, findDraft, longestDraft, saveDraft } from '#records/draft.queries';

/** A registration being typed belongs to the one who types it. */
export const registrationSubject = (userId: string): DraftSubject => ({
  subject: `registration:${userId}`,
  form: 'registration',
  caseId: null,
  ownerId: userId,
});

export const registrationDraft = os.client.registrationDraft.handler(async ({ context: { trx, actor } }) => {
  const draft = await findDraft(trx, registrationSubject(actor.id));
  if (draft === undefined) return null;
  const { client = {}, caseFile = {} } = draft.answers as { client?: object; caseFile?: object };
  return { client: { ...client }, caseFile: { ...caseFile }, savedAt: draft.savedAt };
});

export const saveRegistrationDraft = os.client.saveRegistrationDraft.handler(
  async ({ input, context: { trx, actor, now }, errors }) => {
    const subject = registrationSubject(actor.id);
    if (input === null) return await deleteDraft(trx, subject);
    if (JSON.stringify(input).length > longestDraft) throw errors.TOO_LONG();
    await saveDraft(trx, subject, { answers: input, revision: 1, savedAt: now, savedBy: actor.id });
  },
);
