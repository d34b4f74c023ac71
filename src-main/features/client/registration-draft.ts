import { asText, type Draft, isHollow } from '#domain/fields/field';
import { os } from '#pipeline';
import { type DraftSubject, deleteDraft, findDraft, longestDraft, saveDraft } from '#records/draft.queries';
import { listRegistrationDrafts, namesById } from './begun-registrations.queries.ts';

/** A registration being typed belongs to the one who types it: one of somebody new, one of a group, one of each who returns. */
export const registrationSubject = (userId: string, whose?: string): DraftSubject => ({
  subject: ['registration', userId, ...(whose === undefined ? [] : [whose])].join(':'),
  form: 'registration',
  caseId: null,
  ownerId: userId,
});

const whose = ({ clientId, isGroup }: { clientId?: string | undefined; isGroup?: true | undefined }) =>
  isGroup ? 'group' : clientId;

export const registrationDraft = os.client.registrationDraft.handler(
  async ({ input, context: { trx, actor } }) => {
    const draft = await findDraft(trx, registrationSubject(actor.id, whose(input)));
    if (draft === undefined) return null;
    const { client = {}, caseFile = {}, ended } = draft.answers as Partial<Record<string, Draft>>;
    const { assumed, savedAt } = draft;
    return { client: { ...client }, caseFile: { ...caseFile }, ...(ended && { ended }), assumed, savedAt };
  },
);

export const registrationDrafts = os.client.registrationDrafts.handler(
  async ({ context: { trx, actor } }) => {
    const { subject: ofNew } = registrationSubject(actor.id);
    const drafts = (await listRegistrationDrafts(trx, actor.id)).map(({ subject, answers, savedAt }) => ({
      whose: subject.slice(ofNew.length + 1),
      typed: JSON.parse(answers) as { client?: Draft },
      savedAt,
    }));
    const onFile = await namesById(
      trx,
      drafts.map(({ whose }) => whose),
    );
    return drafts.flatMap(({ whose, typed: { client = {} }, savedAt }) => {
      const isGroup = whose === 'group';
      const isNew = whose === '' || isGroup;
      const name = onFile.get(whose);
      const names = isNew ? namesIn(client) : name === undefined ? [] : [name];
      // Whoever is there for nobody begins no case.
      return !isNew && name === undefined
        ? []
        : [{ clientId: isNew ? null : whose, isGroup, names, savedAt }];
    });
  },
);

/** Who is typed in a draft: the one person of it, or those of a group, a row each. */
function namesIn({ fullName, rows }: Draft): string[] {
  const typed = Array.isArray(rows) ? (rows as Draft[]).map(({ name }) => name) : [fullName];
  return typed.map((name) => asText(name).trim()).filter((name) => name !== '');
}

export const saveRegistrationDraft = os.client.saveRegistrationDraft.handler(
  async ({ input, context: { trx, actor, now }, errors }) => {
    const subject = registrationSubject(actor.id, whose(input ?? {}));
    const { clientId: _named, isGroup: _group, assumed, ...answers } = input ?? {};
    if (isHollow(answers)) {
      await deleteDraft(trx, subject);
    } else {
      if (JSON.stringify(answers).length > longestDraft) throw errors.TOO_LONG();
      await saveDraft(trx, subject, { answers, assumed, revision: 1, savedAt: now, savedBy: actor.id });
    }
    return { savedAt: now };
  },
);
