import type { FormContract } from '#contract/form-records';
import { fieldLabel, printForm } from '#domain/form';
import { type FormId, formIds, formOf } from '#domain/forms';
import type { ShortWork } from '#pipeline';
import { os } from '#pipeline';
import { getProgress } from '#records/case.queries';
import { completeRecord } from '#records/complete-record';
import { deleteDraft, draftSubject, findDraft, longestDraft, saveDraft } from '#records/draft.queries';
import { TargetVanished } from '#records/effects/planning';
import {
  findRecord,
  findVersion,
  listRecords,
  listVersions,
  type StoredRecord,
} from '#records/record.queries';
import { isHiddenFrom, maskRecord, nextTargetNumber, placeOf, readerOf } from './form-place.queries.ts';
import { verdictToComplete, verdictToWrite } from './form-verdicts.ts';

function formRouter(id: FormId) {
  const form = formOf(id);
  // Every form has the same operations, so one form's types serve them all.
  const on = os.form[id] as unknown as (typeof os)['form']['eic'];

  async function load(work: ShortWork, input: { caseId: string; recordId?: string }) {
    const place = await placeOf(work.trx, input.caseId);
    const needed = !form.repeats || input.recordId !== undefined;
    const record = needed ? await findRecord(work.trx, form, place, input.recordId) : undefined;
    const progress = await getProgress(work.trx, input.caseId);
    const write = verdictToWrite(form, work.actor.role, progress, record !== undefined);
    const hidden = record !== undefined && (await isHiddenFrom(work, form, place, record));
    return {
      place,
      record: hidden ? undefined : record,
      progress,
      write,
      missing: hidden || (input.recordId !== undefined && !record),
    };
  }

  const open = on.open.handler(async ({ input, context, errors }) => {
    const { place, record, progress, write, missing } = await load(context, input);
    if (missing) throw errors.NOT_FOUND();
    const draft = write.ok
      ? await findDraft(context.trx, draftSubject(form, place, input.recordId, context.actor.id))
      : undefined;
    return {
      record: record ? maskRecord(form, record, context.actor.role) : null,
      draft: draft ?? null,
      can: { write, complete: verdictToComplete(form, progress, write) },
      nextTargetNumber: await nextTargetNumber(context.trx, input.caseId),
    };
  });

  const list = on.list.handler(async ({ input, context }) => {
    const place = await placeOf(context.trx, input.caseId);
    const reader = readerOf(context, place);
    const { total, records } = await listRecords(context.trx, form, place, input, reader);
    const add = verdictToWrite(form, context.actor.role, await getProgress(context.trx, input.caseId), false);
    return {
      total,
      records: records.map((record: StoredRecord) => maskRecord(form, record, context.actor.role)),
      can: { add },
    };
  });

  const save = on.saveDraft.handler(async ({ input, context, errors }) => {
    const { place, write, missing } = await load(context, input);
    if (missing) throw errors.NOT_FOUND();
    if (!write.ok) throw errors.CASE_CLOSED({ message: write.why ?? '' });
    if (JSON.stringify(input.answers).length > longestDraft) throw errors.TOO_LONG();
    const subject = draftSubject(form, place, input.recordId, context.actor.id);
    const waiting = await findDraft(context.trx, subject);
    if ((waiting?.revision ?? 0) !== input.revision) {
      throw errors.DRAFT_MOVED_ON({
        data: { savedBy: waiting?.savedBy ?? '', savedAt: waiting?.savedAt ?? '' },
      });
    }
    const revision = input.revision + 1;
    await saveDraft(context.trx, subject, {
      answers: input.answers,
      revision,
      savedAt: context.now,
      savedBy: context.actor.id,
    });
    context.note({ form: id });
    return { revision, savedAt: context.now };
  });

  const discard = on.discardDraft.handler(async ({ input, context }) => {
    const place = await placeOf(context.trx, input.caseId);
    await deleteDraft(context.trx, draftSubject(form, place, input.recordId, context.actor.id));
    context.note({ form: id });
  });

  const complete = on.complete.handler(async ({ input, context, errors }) => {
    const { place, record, progress, write, missing } = await load(context, input);
    if (missing) throw errors.NOT_FOUND();
    if (!write.ok) throw errors.CASE_CLOSED({ message: write.why ?? '' });
    const verdict = verdictToComplete(form, progress, write);
    if (!verdict.ok) throw errors.NOT_YET({ message: verdict.why ?? '' });
    try {
      const done = await completeRecord(
        context.trx,
        {
          ...place,
          form,
          ...(input.recordId === undefined ? {} : { recordId: input.recordId }),
          version: input.version,
          answers: input.answers,
          ...(input.reason === undefined ? {} : { reason: input.reason }),
          requestId: input.requestId,
          userId: context.actor.id,
          now: context.now,
          newId: context.newId,
        },
        context,
      );
      if (!done.ok && done.why === 'moved-on') throw errors.MOVED_ON();
      if (!done.ok && done.why === 'reason-needed') throw errors.REASON_NEEDED();
      if (!done.ok) {
        const [first] = done.troubles;
        const more =
          done.troubles.length > 1 ? ` Ada ${done.troubles.length} hal yang perlu diperbaiki.` : '';
        throw errors.INCOMPLETE({
          message: `${first?.sentence ?? ''}${more}`,
          data: { troubles: done.troubles },
        });
      }
      context.note({
        form: id,
        record: done.recordId,
        version: done.version,
        fields: done.changed,
        correction: record !== undefined,
      });
      return { recordId: done.recordId, version: done.version };
    } catch (error) {
      if (!(error instanceof TargetVanished)) throw error;
      const why = error.hasAchievements ? 'sudah memiliki capaian' : 'sudah ada dalam rencana yang selesai';
      throw errors.TARGET_HAS_ACHIEVEMENTS({
        message: `Target ${error.number} ${why}, jadi tidak dapat dihapus. Tandai sebagai dikeluarkan dari rencana, dengan alasannya.`,
        data: { number: error.number },
      });
    }
  });

  const history = on.history.handler(async ({ input, context, errors }) => {
    const { record } = await load(context, input);
    if (record === undefined) throw errors.NOT_FOUND();
    const versions = await listVersions(context.trx, input.recordId);
    return versions.map((version) => ({
      ...version,
      changed: version.changed.map((name) => fieldLabel(form, name)),
    }));
  });

  const version = on.version.handler(async ({ input, context, errors }) => {
    const { record } = await load(context, input);
    const answers = record && (await findVersion(context.trx, input.recordId, input.version));
    if (answers === undefined) throw errors.NOT_FOUND();
    return printForm(form, answers);
  });

  return { open, list, saveDraft: save, discardDraft: discard, complete, history, version };
}

/** The operations of every declared form. */
export const form = Object.fromEntries(formIds.map((id) => [id, formRouter(id)])) as Record<
  FormId,
  ReturnType<typeof formRouter>
>;
export type { FormContract };
