import { type Contradiction, contradictionsOf } from '#domain/days/contradictions';
import type { KnownDays } from '#domain/days/day-rules';
import { asText, type Draft, type Trouble } from '#domain/fields/field';
import { troublesOf } from '#domain/form';
import { formOf } from '#domain/forms';
import { askedOfOwn } from '#domain/own/asked-of-own';
import { formIn } from '#domain/own/form-in';
import { mayLack, oldEndingQuestions, readOldEnding } from '#domain/stages/old-ending';
import type { ShortWork } from '#pipeline';
import { completeRecord } from '#records/complete-record';
import type { Place } from '#records/place';
import { indexWriting } from '#records/writing/index-writing';

type Facts = Pick<ShortWork, 'centre' | 'today'>;

/** What an old case lacks or has wrong at its ending, and what its days contradict; nothing of a case that goes on. */
export function judgeOldEnding(
  ended: Draft | undefined,
  known: KnownDays,
  { centre, today }: Facts,
): { troubles: Trouble[]; days: Contradiction[] } {
  if (ended === undefined) return { troubles: [], days: [] };
  const form = formIn(centre.own, 'termination');
  return {
    troubles: troublesOf(oldEndingQuestions(form), ended, { today }),
    days: contradictionsOf(form, readOldEnding(ended).termination, known),
  };
}

/** What is known of a person's days, with the old stay that is being entered among them. */
export function withOldStay(known: KnownDays, caseFile: Draft, ended: Draft | undefined): KnownDays {
  if (ended === undefined) return known;
  const days = { admittedOn: asText(caseFile.admittedOn), leftOn: asText(ended.terminatedOn) || null };
  return { ...known, stays: [...known.stays, { number: '', ...days, isThis: true }] };
}

/** Writes how an old case began to count and how it ended, as a book tells it. */
export async function recordOldEnding(
  context: ShortWork,
  place: Place,
  { caseFile, ended }: { caseFile: Draft; ended?: Draft | undefined },
): Promise<void> {
  if (ended === undefined) return;
  const { termination, wasAccepted } = readOldEnding(ended);
  const accepted = { state: 'accepted', acceptedOn: caseFile.admittedOn };
  const parts = [
    ...(wasAccepted ? [{ form: formOf('acceptance'), answers: accepted, lack: [] }] : []),
    { form: formOf('termination'), answers: termination, lack: mayLack },
  ];
  const { trx, now, newId, actor } = context;
  for (const { form, answers, lack } of parts) {
    const done = await completeRecord(
      trx,
      {
        ...place,
        form,
        version: 0,
        answers,
        fromFile: { mayLack: [...lack, ...askedOfOwn(context.centre.own, form.id)], isJudged: false },
        watch: 'byCaller',
        requestId: newId(),
        userId: actor.id,
        now,
        newId,
      },
      context,
    );
    if (!done.ok) throw new Error(`the old ${form.id} was checked and still refused`);
    await indexWriting(trx, [done.recordId], context.centre.own);
  }
}
