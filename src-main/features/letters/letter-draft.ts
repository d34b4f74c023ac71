import type { Trx } from '#database/connect';
import { asText, type Draft } from '#domain/fields/field';
import { formOf } from '#domain/forms';
import { isLetterKind, type LetterKindId } from '#domain/letters/letter-kinds';
import type { Letter } from '#domain/papers/letter';
import type { Work } from '#pipeline';
import { draftSubject, findDraft } from '#records/draft.queries';
import { sayTrouble, troublesOfTemplate } from '#records/letters/check-letter-template';
import { composeLetter } from '#records/letters/compose-letter';
import { wordingOf } from '#records/letters/letter.queries';
import { getPlace } from '#records/record.queries';

type Asked = { caseId: string; recordId?: string | undefined };
type Maker = Pick<Work, 'actor' | 'centre' | 'today'>;
/** A letter, or what keeps it from being composed. */
export type Composed = { letter: Letter } | { trouble: string } | undefined;

/** A wording on a real case, with nothing typed for it. */
export async function tryTemplate(
  trx: Trx,
  caseId: string,
  { kind, text }: { kind: LetterKindId; text: string },
  maker: Maker,
): Promise<Composed> {
  return await compose(trx, { caseId }, { kind, issuedOn: maker.today }, text, maker);
}

/** The letter as it would be, of what was typed so far; undefined while nobody chose what letter it is. */
export async function composeDraft(
  trx: Trx,
  asked: Asked,
  maker: Maker,
  besides: Draft = {},
): Promise<Composed> {
  const draft = await findLetterDraft(trx, asked, maker.actor.id);
  const kind = draft?.answers.kind;
  if (draft === undefined || !isLetterKind(kind)) return undefined;
  return await compose(trx, asked, { ...draft.answers, ...besides }, await wordingOf(trx, kind), maker);
}

/** What is being written of a letter, and where it is kept. */
export async function findLetterDraft(trx: Trx, { caseId, recordId }: Asked, userId: string) {
  const subject = draftSubject(formOf('letter'), await getPlace(trx, caseId), recordId, userId);
  const draft = await findDraft(trx, subject);
  return draft && { ...draft, subject };
}

async function compose(
  trx: Trx,
  { caseId }: Asked,
  answers: Draft,
  text: string,
  maker: Maker,
): Promise<Composed> {
  const [trouble] = asText(answers.body) === '' ? await troublesOfTemplate(text, maker.centre.own) : [];
  if (trouble !== undefined) return { trouble: sayTrouble(trouble) };
  const { actor, centre, today } = maker;
  const kind = answers.kind as LetterKindId;
  const work = { ...(await getPlace(trx, caseId)), role: actor.role, centre, today, kind, answers };
  const number = asText(answers.number);
  const letter = await composeLetter(trx, work, { template: text, number: number === '-' ? '' : number });
  return { letter };
}
