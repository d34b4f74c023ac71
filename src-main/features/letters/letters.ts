import type { Trx } from '#database/connect';
import { formOf } from '#domain/forms';
import { isLetterKind, type LetterKindId, letterKindOf } from '#domain/letters/letter-kinds';
import type { Letter } from '#domain/papers/letter';
import { type LongWork, long, os } from '#pipeline';
import { handOut } from '#platform/paper/hand-out';
import { getProgress } from '#records/case.queries';
import { draftSubject, findDraft } from '#records/draft.queries';
import { sayTrouble, troublesOfTemplate } from '#records/letters/check-letter-template';
import { composeLetter } from '#records/letters/compose-letter';
import { findLetter, findTemplate } from '#records/letters/letter.queries';
import { findRecord, getPlace } from '#records/record.queries';
import { refusalToWrite, verdictOf } from '#records/verdicts';
import { letterPaper } from './letter-paper.ts';
import { keepDigest, listLetters } from './letters.queries.ts';
import { checkTemplate, saveTemplate, templates } from './templates.ts';

const form = formOf('letter');

const list = os.letter.list.handler(async ({ input: { caseId }, context: { trx, actor } }) => ({
  letters: await listLetters(trx, caseId),
  can: { make: verdictOf(refusalToWrite(form, actor.role, await getProgress(trx, caseId), false)) },
}));

type Asked = { caseId: string; recordId?: string | undefined };

const make = long.letter.make.handler(async ({ input, context, errors, signal }) => {
  const { isDraft, recordId, purpose } = input;
  const isLookedAt = isDraft || input.trial !== undefined;
  if (isLookedAt && purpose !== 'preview') throw errors.ONLY_LOOKED_AT();
  if (input.trial !== undefined) {
    const { kind, text } = input.trial;
    const [trouble] = troublesOfTemplate(text);
    if (trouble !== undefined) throw errors.BAD_TEMPLATE({ message: sayTrouble(trouble) });
    const tried = await context.transact((trx) => tryTemplate(trx, input.caseId, kind, text, context));
    return await handOut(context, letterPaper, tried, input, signal);
  }
  if (isDraft || recordId === undefined) {
    const draft = await context.transact((trx) => composeDraft(trx, input, context));
    if (draft === undefined) throw errors.NOTHING_WRITTEN();
    return await handOut(context, letterPaper, draft, input, signal);
  }
  const kept = await context.transact(async (trx) => {
    const place = await getPlace(trx, input.caseId);
    const record = await findRecord(trx, form, place, recordId, { userId: context.actor.id });
    return record && (await findLetter(trx, recordId));
  });
  if (kept === undefined) throw errors.NOT_FOUND();
  const letter = JSON.parse(kept.content) as Letter;
  const paper = await handOut(context, letterPaper, letter, input, signal);
  if (purpose !== 'preview') context.withTrail((trx) => keepDigest(trx, kept, paper));
  return paper;
});

type Maker = Pick<LongWork, 'actor' | 'centre' | 'today'>;

/** A wording on a real case, with nothing typed for it. */
async function tryTemplate(trx: Trx, caseId: string, kind: LetterKindId, text: string, maker: Maker) {
  const { actor, centre, today } = maker;
  const answers = { kind, issuedOn: today };
  const work = { ...(await getPlace(trx, caseId)), role: actor.role, centre, today, kind, answers };
  return await composeLetter(trx, work, { template: text, number: '' });
}

/** The letter as it would be, of what was typed so far; undefined while nobody chose what letter it is. */
async function composeDraft(
  trx: Trx,
  { caseId, recordId }: Asked,
  { actor, centre, today }: Maker,
): Promise<Letter | undefined> {
  const place = await getPlace(trx, caseId);
  const answers = (await findDraft(trx, draftSubject(form, place, recordId, actor.id)))?.answers;
  const kind = answers?.kind;
  if (answers === undefined || !isLetterKind(kind)) return undefined;
  const template = (await findTemplate(trx, kind))?.text ?? letterKindOf(kind).template;
  const number = typeof answers.number === 'string' && answers.number !== '-' ? answers.number : '';
  const work = { ...place, role: actor.role, centre, today, kind, answers };
  return await composeLetter(trx, work, { template, number });
}

export const letter = { list, make, templates, checkTemplate, saveTemplate };
