import { os } from '#pipeline';
import { insertAllegation, putBarred, putReader } from '#records/allegation.queries';
import { areUsers, findWritten, isSeen, keepDraft, listMayRead } from './allegation.queries.ts';

export const saveDraft = os.allegation.saveDraft.handler(async ({ input: { answers }, context }) => {
  const { trx, actor, now } = context;
  await keepDraft(trx, actor.id, answers === null ? undefined : JSON.stringify(answers), now);
  return { savedAt: now };
});

export const write = os.allegation.write.handler(async ({ input, context, errors }) => {
  const { trx, actor, now, today, newId } = context;
  const { requestId, accusedIds, shutOutIds, readerIds, kinds, outsideReader, ...told } = input;
  const earlier = await findWritten(trx, requestId, actor.id);
  if (earlier !== undefined) return { allegationId: earlier };
  if (told.happenedOn !== null && told.happenedOn > today) throw errors.NOT_YET();
  if (told.caseId !== null && !(await isSeen(trx, actor, told.caseId))) throw errors.NOT_FOUND();
  const barred = new Set([...accusedIds, ...shutOutIds]);
  if (barred.has(actor.id) || readerIds.includes(actor.id)) throw errors.OWN_NAME();
  if (readerIds.some((id) => barred.has(id))) throw errors.BARRED_READER();
  const others = (await listMayRead(trx)).filter(({ id }) => id !== actor.id && !barred.has(id));
  if (!readerIds.every((id) => others.some((one) => one.id === id))) throw errors.NOT_HERE();
  if (!(await areUsers(trx, [...barred]))) throw errors.NOT_HERE();
  if (readerIds.length === 0 && others.length > 0) throw errors.SECOND_NEEDED();
  if (readerIds.length === 0 && outsideReader === '') throw errors.NOBODY_ELSE();
  const allegationId = newId();
  const open = { closedAt: null, outcome: null, outcomeWords: '', keptUntil: null };
  const row = { id: allegationId, writerId: actor.id, writtenAt: now, requestId, outsideReader };
  await insertAllegation(trx, { ...row, ...told, ...open, kinds: JSON.stringify(kinds) });
  for (const userId of shutOutIds) await putBarred(trx, { allegationId, userId, why: 'shutOut' });
  for (const userId of accusedIds) await putBarred(trx, { allegationId, userId, why: 'accused' });
  for (const userId of new Set([actor.id, ...readerIds])) await putReader(trx, allegationId, userId, now);
  await keepDraft(trx, actor.id, undefined, now);
  context.note({ allegation: allegationId });
  return { allegationId };
});
