import { sameAs } from '#domain/same-as';
import { os, type ShortWork } from '#pipeline';
import { findAttachment, setRemoved, setTitle } from '#vault/attachments/attachment.queries';
import { mayAttachTo, readerOf } from './attachment-reader.ts';

type About = { caseId: string; attachmentId: string };
type Refusals = { NOT_FOUND(): Error; FORBIDDEN(): Error };

export const rename = os.attachment.rename.handler(async ({ input, context, errors }) => {
  const { title, kind } = await findOwn(context, input, errors);
  if (sameAs({ title: input.title, kind: input.kind }, { title, kind })) return;
  if (!sameAs(input.upon, { title, kind })) throw errors.MOVED_ON();
  await setTitle(context.trx, input.attachmentId, input);
});

export const remove = os.attachment.remove.handler(async ({ input, context, errors }) => {
  const { removedAt } = await findOwn(context, input, errors);
  if (removedAt !== null) throw errors.ALREADY_REMOVED();
  const removed = { at: context.now, by: context.actor.id, reason: input.reason };
  await setRemoved(context.trx, input.attachmentId, removed);
});

export const restore = os.attachment.restore.handler(async ({ input, context, errors }) => {
  await findOwn(context, input, errors);
  await setRemoved(context.trx, input.attachmentId, null);
});

/** An attachment of this case that this person may change. */
async function findOwn(work: ShortWork, { caseId, attachmentId }: About, errors: Refusals) {
  const found = await findAttachment(work.trx, caseId, attachmentId, readerOf(work.actor));
  if (found === undefined) throw errors.NOT_FOUND();
  if (!mayAttachTo(work.actor.role, found.form)) throw errors.FORBIDDEN();
  work.note({ attachment: attachmentId, form: found.form });
  return found;
}
