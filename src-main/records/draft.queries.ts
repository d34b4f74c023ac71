import type { Trx } from '#database/connect';
import type { Draft } from '#domain/fields/field';
import type { FormHead } from '#domain/form';
import { formOf, isFormId } from '#domain/forms';
import { sameAs } from '#domain/same-as';
import { joinWords } from '#domain/words/indonesian';
import type { Place } from './place.ts';

/**
 * Where a draft belongs. Each record has one draft that whoever may write it goes on with; a new entry of a
 * repeating form is its author's alone. The key names person, case and form, so that what was typed for one
 * can never appear in the form of another.
 */
export type DraftSubject = { subject: string; form: string; caseId: string | null; ownerId: string | null };

/** A draft of more characters, as JSON, is refused: no form comes near it. */
export const longestDraft = 1_500_000;

/** The draft's key for a form at a place, for an existing record or a new one. */
export function draftSubject(
  form: FormHead,
  place: Place,
  recordId: string | undefined,
  userId: string,
): DraftSubject {
  const caseId = place.caseId;
  if (!form.repeats) {
    const subject = form.about === 'case' ? `case:${caseId}` : `client:${place.clientId}`;
    return { subject, form: form.id, caseId, ownerId: null };
  }
  return recordId === undefined
    ? { subject: `new:${caseId}:${userId}`, form: form.id, caseId, ownerId: userId }
    : { subject: `record:${recordId}`, form: form.id, caseId, ownerId: null };
}

/** A draft's key as one word. */
export const draftKey = ({ subject, form }: Pick<DraftSubject, 'subject' | 'form'>): string =>
  `${form} ${subject}`;

/** What was typed there so far; undefined when nothing waits. */
export async function findDraft(trx: Trx, { subject, form }: Pick<DraftSubject, 'subject' | 'form'>) {
  const row = await trx
    .selectFrom('draft')
    .innerJoin('user', 'user.id', 'draft.savedBy')
    .where('subject', '=', subject)
    .where('form', '=', form)
    .select(['answers', 'revision', 'savedAt', 'user.name as savedBy', 'carriedFrom', 'assumed'])
    .executeTakeFirst();
  return (
    row && {
      ...row,
      answers: JSON.parse(row.answers) as Draft,
      assumed: JSON.parse(row.assumed) as Record<string, string>,
    }
  );
}

type Typed = { answers: Draft; assumed?: Readonly<Record<string, string>> | undefined };

/** A draft as it was saved, where it says already what is sent. */
export const savedAlready = (
  waiting: (Typed & { revision: number; savedAt: string }) | undefined,
  sent: Typed,
) =>
  waiting !== undefined &&
  sameAs(waiting.answers, sent.answers) &&
  sameAs(waiting.assumed ?? {}, sent.assumed ?? {})
    ? { revision: waiting.revision, savedAt: waiting.savedAt }
    : undefined;

/** Puts down what is typed, as the revision after the one it was based on. */
export async function saveDraft(
  trx: Trx,
  subject: DraftSubject,
  draft: {
    answers: unknown;
    /** By field, in which words it was assumed. */
    assumed: Readonly<Record<string, string>> | undefined;
    revision: number;
    savedAt: string;
    savedBy: string;
  },
): Promise<void> {
  const row = {
    ...draft,
    answers: JSON.stringify(draft.answers),
    assumed: JSON.stringify(draft.assumed ?? {}),
  };
  await trx
    .insertInto('draft')
    .values({ ...subject, ...row, carriedFrom: null })
    .onConflict((conflict) => conflict.columns(['subject', 'form']).doUpdateSet(row))
    .execute();
}

/** Forgets the draft; what was completed is kept elsewhere. */
export async function deleteDraft(
  trx: Trx,
  { subject, form }: Pick<DraftSubject, 'subject' | 'form'>,
): Promise<void> {
  await trx.deleteFrom('draft').where('subject', '=', subject).where('form', '=', form).execute();
}

/** Forms of a case that have something typed and not completed, leaving out other people's new entries. */
export async function listDraftForms(trx: Trx, caseId: string, userId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('draft')
    .where('caseId', '=', caseId)
    .where(({ eb, or }) => or([eb('ownerId', 'is', null), eb('ownerId', '=', userId)]))
    .select('form')
    .distinct()
    .execute();
  return rows.map((row) => row.form);
}

/** A draft that waits, by what it is and whose; never what it says. */
type WaitingDraft = {
  form: string;
  /** The record it would correct; null for a new one. */
  recordId: string | null;
  savedAt: string;
  savedBy: string;
  savedById: string;
};

const waiting = (trx: Trx) =>
  trx
    .selectFrom('draft')
    .innerJoin('user', 'user.id', 'draft.savedBy')
    // The lines of a sheet are finished on the sheet, and a case of a conference at the conference.
    .where('draft.subject', 'not like', 'turn:%')
    .where('draft.subject', 'not like', 'meeting:%')
    .select(['draft.form', 'draft.subject', 'draft.savedAt', 'user.name as savedBy', 'user.id as savedById'])
    .orderBy('draft.savedAt');

const recordIn = 'record:';
const withRecord = <R extends { subject: string }>({ subject, ...row }: R) => ({
  ...row,
  recordId: subject.startsWith(recordIn) ? subject.slice(recordIn.length) : null,
});

/** Every draft of a case itself, the oldest first: not of the person, nor of the termination. */
export async function listWaitingDrafts(trx: Trx, caseId: string): Promise<WaitingDraft[]> {
  const rows = await waiting(trx)
    .where('draft.caseId', '=', caseId)
    .where('draft.form', 'not in', ['client', 'termination'])
    .execute();
  return rows.map(withRecord);
}

/** What somebody left open in cases that were closed since, the oldest first, with the person of the case. */
export async function listDraftsOfClosedCases(trx: Trx, userId: string) {
  const rows = await waiting(trx)
    .innerJoin('caseloadRow', 'caseloadRow.caseId', 'draft.caseId')
    .where('draft.savedBy', '=', userId)
    .where('draft.form', 'not in', ['client', 'termination'])
    .where('caseloadRow.leftOn', 'is not', null)
    .select(['caseloadRow.caseId', 'caseloadRow.caseNumber', 'caseloadRow.fullName as clientName'])
    .select('caseloadRow.leftOn')
    .execute();
  return rows.map(withRecord);
}

/** That drafts of a case are not finished, of which form and by whom; undefined where there is none. */
export async function sayUnfinished(trx: Trx, caseId: string): Promise<string | undefined> {
  const drafts = await listWaitingDrafts(trx, caseId);
  if (drafts.length === 0) return undefined;
  const named = drafts.map(({ form, savedBy }) => {
    const what = isFormId(form) ? formOf(form).recordLabel : form;
    return `${what.toLowerCase()} oleh ${savedBy}`;
  });
  return `Draf yang belum selesai: ${drafts.length} (${joinWords(named)}). Penulisnya masih dapat menyelesaikan atau membuangnya sesudah kasus ditutup.`;
}
