import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import type { Draft } from '#domain/fields/field';
import type { FormId } from '#domain/forms';
import type { Effect } from '../effects/effect.ts';
import { effects } from '../effects/effects.ts';
import type { Place } from '../place.ts';

/** A record with all its versions, as it lies in a repair while it is out of every file. */
export type Kept = {
  record: Tables['formRecord'];
  versions: Tables['formVersion'][];
  attachmentIds: string[];
};

type Leaving = Place & { form: FormId; recordId: string };
type At = { now: string; userId: string };

const removedWith = 'Catatannya dikeluarkan dari berkas.';

/** Takes a record out of the file, with its versions, rows, draft and attachments; returns what to keep of it. */
export async function takeOut(trx: Trx, leaving: Leaving, { now, userId }: At): Promise<Kept> {
  const { form, recordId } = leaving;
  const effect: Effect = effects[form];
  const record = await trx
    .selectFrom('formRecord')
    .where('id', '=', recordId)
    .selectAll()
    .executeTakeFirstOrThrow();
  const versions = await trx.selectFrom('formVersion').where('recordId', '=', recordId).selectAll().execute();
  const attachments = await trx
    .updateTable('attachment')
    .set({ recordId: null, removedAt: now, removedBy: userId, removedReason: removedWith })
    .where('recordId', '=', recordId)
    .where('removedAt', 'is', null)
    .returning('id')
    .execute();
  await trx.updateTable('attachment').set({ recordId: null }).where('recordId', '=', recordId).execute();
  await effect.undo?.(trx, leaving);
  await trx.deleteFrom('draft').where('subject', '=', `record:${recordId}`).execute();
  await trx.deleteFrom('formVersion').where('recordId', '=', recordId).execute();
  await trx.deleteFrom('formRecord').where('id', '=', recordId).execute();
  return { record, versions, attachmentIds: attachments.map(({ id }) => id) };
}

/** Puts a record back where it stood, or into another file; its versions and its writers stay what they were. */
export async function putIn(trx: Trx, kept: Kept, place: Place, today: string): Promise<void> {
  const { id, form, happenedOn, createdAt, createdBy, version } = kept.record;
  const { last } = await trx
    .selectFrom('formRecord')
    .where('caseId', '=', place.caseId)
    .where('form', '=', form)
    .select(({ fn }) => fn.max('sequence').as('last'))
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('formRecord')
    .values({
      id,
      ...place,
      form,
      sequence: Number(last ?? 0) + 1,
      version,
      happenedOn,
      createdAt,
      createdBy,
    })
    .execute();
  for (const one of kept.versions) await trx.insertInto('formVersion').values(one).execute();
  const present = kept.versions.find((one) => one.version === version);
  const effect: Effect = effects[form as FormId];
  await effect.apply?.(trx, {
    ...place,
    recordId: id,
    version,
    before: undefined,
    answers: JSON.parse(present?.answers ?? '{}') as Draft,
    reason: null,
    today,
    now: createdAt,
    userId: createdBy,
  });
  for (const attachmentId of kept.attachmentIds)
    await trx
      .updateTable('attachment')
      .set({ ...place, recordId: id, removedAt: null, removedBy: null, removedReason: null })
      .where('id', '=', attachmentId)
      .execute();
}
