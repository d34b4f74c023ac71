import { os } from '#pipeline';
import { deleteDraft, saveDraft as keepDraft } from '#records/draft.queries';
import { lineDraft, listPeople } from './shift.queries.ts';

/** A line of somebody who may not be seen any more is left out: it has no place, and is told when it is saved. */
export const saveDraft = os.shift.saveDraft.handler(async ({ input, context: { trx, actor, now } }) => {
  const { lines, ...shift } = input;
  const seen = await listPeople(
    trx,
    actor,
    lines.map(({ caseId }) => caseId),
  );
  for (const { caseId, ...answers } of lines) {
    if (!seen.some((person) => person.caseId === caseId)) continue;
    const subject = lineDraft(shift, caseId, actor.id);
    const isEmpty = answers.note.trim() === '' && !answers.needsAttention;
    if (isEmpty) await deleteDraft(trx, subject);
    else
      await keepDraft(trx, subject, { answers, assumed: {}, revision: 1, savedAt: now, savedBy: actor.id });
  }
  return { savedAt: now };
});
