import type { Trx } from '#database/connect';
import type { Draft } from '#domain/fields/field';
import { formOf } from '#domain/forms';
import type { LongWork } from '#pipeline';
import { completeRecord } from '#records/complete-record';
import type { Place } from '#records/place';
import { findRecord } from '#records/record.queries';

const clientForm = formOf('client');

/** What is said where an identity cannot be changed. */
export type IdentityRefusals = {
  INCOMPLETE(options: {
    message: string;
    data: { troubles: { path: string; label: string; sentence: string }[] };
  }): Error;
  MOVED_ON(): Error;
};

type Change = { change(answers: Draft): Draft; reason: string; confirmed: string[] };

/** Writes the next version of a person's identity; the one before stays in its history. */
export async function changeIdentity(
  context: LongWork & { trx: Trx },
  place: Place,
  { change, reason, confirmed }: Change,
  errors: IdentityRefusals,
): Promise<void> {
  const { trx, actor, now, newId } = context;
  const record = await findRecord(trx, clientForm, place);
  const done = await completeRecord(
    trx,
    {
      ...{ ...place, form: clientForm, version: record?.version ?? 0 },
      ...{ answers: change(record?.answers ?? {}), reason, confirmed, requestId: newId() },
      ...{ userId: actor.id, now, newId },
    },
    context,
  );
  if (done.ok) return;
  if (done.why !== 'troubles') throw errors.MOVED_ON();
  throw errors.INCOMPLETE({ message: done.troubles[0]?.sentence ?? '', data: { troubles: done.troubles } });
}
