import { long, os } from '#pipeline';
import { handOut } from '#platform/paper/hand-out';
import { findDraft, findRead, listMayRead, listPlanned, listRead } from './allegation.queries.ts';
import { allegationPaper } from './allegation-paper.ts';
import { addReader, addStep, bar, close, endStep, openRead } from './change-allegation.ts';
import { isShort, kindsOf, sayAbout, tellAllegation } from './tell-allegation.ts';
import { saveDraft, write } from './write-allegation.ts';

const waiting = os.allegation.waiting.handler(async ({ context: { trx, actor, today } }) => {
  const due = (await listPlanned(trx, actor.id)).map(({ allegationId, words, dueOn }) => ({
    ...{ allegationId, what: words, on: dueOn ?? today },
  }));
  const alone = [];
  for (const { id, outsideReader, closedAt } of await listRead(trx, actor.id))
    if (closedAt === null && (await isShort(trx, id, outsideReader)))
      alone.push({ allegationId: id, what: 'Tambahkan pembaca kedua.', on: today });
  return { due: [...alone, ...due] };
});

const list = os.allegation.list.handler(async ({ context: { trx, actor } }) => {
  const allegations = [];
  for (const { id, kinds, closedAt, outsideReader, fullName, caseNumber, ...row } of await listRead(
    trx,
    actor.id,
  ))
    allegations.push({
      ...{ ...row, allegationId: id, kinds: kindsOf(kinds), about: sayAbout({ fullName, caseNumber }) },
      isClosed: closedAt !== null,
      isShort: closedAt === null && (await isShort(trx, id, outsideReader)),
    });
  const draft = await findDraft(trx, actor.id);
  return {
    allegations,
    colleagues: (await listMayRead(trx)).filter(({ id }) => id !== actor.id),
    draft: draft === undefined ? null : { ...draft, answers: JSON.parse(draft.answers) },
  };
});

const get = os.allegation.get.handler(async ({ input: { allegationId }, context, errors }) => {
  const row = await openRead(context, allegationId);
  if (row === undefined) throw errors.NOT_FOUND();
  return await tellAllegation(context.trx, row);
});

const print = long.allegation.print.handler(async ({ input, context, errors, signal }) => {
  const { transact, actor, note } = context;
  const told = await transact(async (trx) => {
    const row = await findRead(trx, actor.id, input.allegationId);
    return row === undefined ? undefined : await tellAllegation(trx, row);
  });
  if (told === undefined) throw errors.NOT_FOUND();
  note({ allegation: input.allegationId });
  const { addressee } = input;
  const content = { told, addressee, signature: { role: 'Yang menyampaikan', name: actor.name } };
  return await handOut(context, allegationPaper, content, input, signal);
});

export const allegation = {
  ...{ waiting, list, get, saveDraft, write, addStep, endStep, addReader, bar, close, print },
};
