import type { Trx } from '#database/connect';
import { formOf } from '#domain/forms';
import { isLetterKind, type LetterKindId } from '#domain/letters/letter-kinds';
import type { Letter } from '#domain/papers/letter';
import { long, os } from '#pipeline';
import { handOut } from '#platform/paper/hand-out';
import { getProgress } from '#records/case.queries';
import { saveDraft } from '#records/draft.queries';
import { findLetter } from '#records/letters/letter.queries';
import { findRecord, getPlace } from '#records/record.queries';
import { refusalToWrite, verdictOf } from '#records/verdicts';
import { type Composed, composeDraft, findLetterDraft, tryTemplate } from './letter-draft.ts';
import { letterPaper } from './letter-paper.ts';
import { keepDigest, listLetters } from './letters.queries.ts';
import { checkTemplate, saveTemplate, templates } from './templates.ts';

const form = formOf('letter');

const list = os.letter.list.handler(async ({ input: { caseId }, context: { trx, actor } }) => ({
  letters: await listLetters(trx, caseId),
  begun: await begunKind(trx, caseId, actor.id),
  can: { make: verdictOf(refusalToWrite(form, actor.role, await getProgress(trx, caseId), false)) },
}));

/** Which letter somebody has begun; null for none, and for one of which nobody chose the kind. */
async function begunKind(trx: Trx, caseId: string, userId: string): Promise<LetterKindId | null> {
  const kind = (await findLetterDraft(trx, { caseId }, userId))?.answers.kind;
  return isLetterKind(kind) ? kind : null;
}

type Refusals = { NOTHING_WRITTEN(): Error; BAD_TEMPLATE(told: { message: string }): Error };

function orRefuse(composed: Composed, errors: Refusals): Letter {
  if (composed === undefined) throw errors.NOTHING_WRITTEN();
  if ('trouble' in composed) throw errors.BAD_TEMPLATE({ message: composed.trouble });
  return composed.letter;
}

const make = long.letter.make.handler(async ({ input, context, errors, signal }) => {
  const { caseId, isDraft, recordId, purpose, trial } = input;
  if (trial !== undefined || isDraft || recordId === undefined) {
    if (purpose !== 'preview') throw errors.ONLY_LOOKED_AT();
    const composed = await context.transact((trx) =>
      trial === undefined ? composeDraft(trx, input, context) : tryTemplate(trx, caseId, trial, context),
    );
    return await handOut(context, letterPaper, orRefuse(composed, errors), input, signal);
  }
  const kept = await context.transact(async (trx) => {
    const place = await getPlace(trx, caseId);
    const record = await findRecord(trx, form, place, recordId, { userId: context.actor.id });
    return record && (await findLetter(trx, recordId));
  });
  if (kept === undefined) throw errors.NOT_FOUND();
  const letter = JSON.parse(kept.content) as Letter;
  const paper = await handOut(context, letterPaper, letter, input, signal);
  if (purpose !== 'preview') await context.withTrail((trx) => keepDigest(trx, kept, paper));
  return paper;
});

const word = os.letter.word.handler(async ({ input, context, errors }) => {
  const { trx, actor, now } = context;
  if (refusalToWrite(form, actor.role, await getProgress(trx, input.caseId), false)) throw errors.FORBIDDEN();
  const draft = await findLetterDraft(trx, input, actor.id);
  const { body } = orRefuse(await composeDraft(trx, input, context, { body: '' }), errors);
  if (draft === undefined) throw errors.NOTHING_WRITTEN();
  const revision = draft.revision + 1;
  const { body: _worded, ...assumed } = draft.assumed;
  const answers = { ...draft.answers, body };
  await saveDraft(trx, draft.subject, { answers, assumed, revision, savedAt: now, savedBy: actor.id });
  context.note({ form: 'letter' });
  return { revision };
});

export const letter = { list, make, word, templates, checkTemplate, saveTemplate };
