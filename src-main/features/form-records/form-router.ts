import { defined } from '#domain/defined';
import { fieldLabel, maskAnswers, printForm } from '#domain/form';
import { type FormId, formIds, formOf } from '#domain/forms';
import { formIn } from '#domain/own/form-in';
import { ownAt } from '#domain/own/own';
import { may } from '#domain/roles';
import type { ShortWork, Work } from '#pipeline';
import { os } from '#pipeline';
import { getProgress } from '#records/case.queries';
import { type Completed, completeRecord } from '#records/complete-record';
import {
  deleteDraft,
  draftKey,
  draftSubject,
  findDraft,
  longestDraft,
  saveDraft,
  savedAlready,
} from '#records/draft.queries';
import type { Effect } from '#records/effects/effect';
import { effects } from '#records/effects/effects';
import { TargetVanished } from '#records/effects/planning';
import { getKnownDays } from '#records/known-days.queries';
import type { Place } from '#records/place';
import { findRecord, getPlace, listRecords } from '#records/record.queries';
import { proposeRepair } from '#records/repair/repair';
import { refusalToFinish, refusalToWrite, verdictOf, verdictOnRight, whyNot } from '#records/verdicts';
import { findVersion, listVersions } from '#records/version.queries';
import { isWorkedInBy } from '#records/visible.queries';

type Asked = { caseId: string; recordId?: string | undefined };

/** That a case is only read here: an earlier stay of a person who came back, which another worker held. */
async function sayEarlier(
  { trx, actor }: Pick<ShortWork, 'trx' | 'actor'>,
  caseId: string,
): Promise<string | undefined> {
  return (await isWorkedInBy(trx, actor, caseId)) ? undefined : whyNot.earlierStay;
}

function formRouter(id: FormId) {
  const form = formOf(id);
  const effect: Effect = effects[id];
  // Every form has the same operations, so one form's types serve them all.
  const on = os.form[id] as unknown as (typeof os)['form']['eic'];

  async function load({ trx, actor }: ShortWork, { caseId, recordId }: Asked) {
    const place = await getPlace(trx, caseId);
    const needed = !form.repeats || recordId !== undefined;
    const record = needed ? await findRecord(trx, form, place, recordId, { userId: actor.id }) : undefined;
    const standing = [form, actor.role, await getProgress(trx, caseId), record !== undefined] as const;
    return {
      place,
      record,
      isMissing: recordId !== undefined && record === undefined,
      toWrite: refusalToWrite(...standing),
      toFinish: refusalToFinish(...standing),
    };
  }

  /** What the form is filled in beside: numbers, findings and people of the case. */
  async function beside(work: ShortWork, place: Place, recordId: string | undefined, isNew: boolean) {
    const { trx, actor, today } = work;
    const { caseId } = place;
    return {
      nextNumber: (await effect.nextNumber?.(trx, caseId)) ?? null,
      begins: (isNew && (await effect.begins?.(trx, place, today))) || {},
      findings: (await effect.findings?.(trx, caseId, recordId)) ?? [],
      people: (may(actor.role, 'identity.read') && (await effect.people?.(trx, place))) || [],
    };
  }

  /** Identity numbers leave the core whole only for those who may write or unmask them. */
  const masked = <R extends { answers: Record<string, unknown> }>(
    record: R,
    { actor: { role }, centre }: Pick<Work, 'actor' | 'centre'>,
  ): R =>
    may(role, 'identity.unmask') || may(role, 'identity.write')
      ? record
      : { ...record, answers: maskAnswers(formIn(centre.own, id), record.answers) };

  const open = on.open.handler(async ({ input, context, errors }) => {
    const { trx, actor } = context;
    const { place, record, isMissing, toWrite, toFinish } = await load(context, input);
    if (isMissing) throw errors.NOT_FOUND();
    const known = await getKnownDays(trx, form, place, context.today);
    const earlier = await sayEarlier(context, input.caseId);
    const draft =
      toWrite === undefined
        ? await findDraft(trx, draftSubject(form, place, input.recordId, actor.id))
        : undefined;
    return {
      record: record ? masked(record, context) : null,
      draft: draft ?? null,
      can: {
        write: verdictOf(earlier ?? toWrite),
        complete: verdictOf(earlier ?? toFinish),
        unmask: verdictOnRight(actor.role, 'identity.unmask'),
      },
      ...(await beside(context, place, input.recordId, !input.recordId && !record)),
      known: { ...known, bornOn: may(actor.role, 'identity.read') ? known.bornOn : null },
    };
  });

  const list = on.list.handler(async ({ input, context }) => {
    const { trx, actor } = context;
    const place = await getPlace(trx, input.caseId);
    const { total, records } = await listRecords(trx, form, place, input, { userId: actor.id });
    const progress = await getProgress(trx, input.caseId);
    const earlier = await sayEarlier({ trx, actor }, input.caseId);
    const toWrite = (isCorrection: boolean) =>
      verdictOf(earlier ?? refusalToWrite(form, actor.role, progress, isCorrection));
    return {
      total,
      records: records.map((record) => masked(record, context)),
      can: { add: toWrite(false), correct: toWrite(true) },
    };
  });

  const save = on.saveDraft.handler(async ({ input, context, errors }) => {
    const { place, record, toWrite, isMissing } = await load(context, input);
    if (isMissing) throw errors.NOT_FOUND();
    if (toWrite !== undefined) throw errors[toWrite.code]();
    if (JSON.stringify(input.answers).length > longestDraft) throw errors.TOO_LONG();
    const subject = draftSubject(form, place, input.recordId, context.actor.id);
    // Whoever is refused below writes too, and whoever was first is told so.
    context.keeper.writers.note(draftKey(subject), context.session);
    const waiting = await findDraft(context.trx, subject);
    const version = record?.version ?? 0;
    const isMoved = version !== (input.version ?? version);
    context.note({ form: id });
    const saved = isMoved ? undefined : savedAlready(waiting, input);
    if (saved !== undefined) return saved;
    if ((waiting?.revision ?? 0) !== input.revision || isMoved) {
      const { savedBy = '', savedAt = '' } = waiting ?? record ?? {};
      throw errors.DRAFT_MOVED_ON({ data: { savedBy, savedAt } });
    }
    const revision = input.revision + 1;
    await saveDraft(context.trx, subject, {
      ...{ answers: input.answers, assumed: input.assumed, revision },
      ...{ savedAt: context.now, savedBy: context.actor.id },
    });
    return { revision, savedAt: context.now };
  });

  const discard = on.discardDraft.handler(async ({ input, context, errors }) => {
    const { place, isMissing } = await load(context, input);
    if (isMissing) throw errors.NOT_FOUND();
    await deleteDraft(context.trx, draftSubject(form, place, input.recordId, context.actor.id));
    context.note({ form: id });
  });

  const complete = on.complete.handler(async ({ input, context, errors }) => {
    const { place, record, toFinish, isMissing } = await load(context, input);
    if (isMissing) throw errors.NOT_FOUND();
    if (toFinish?.code === 'NOT_YET') throw errors.NOT_YET({ message: toFinish.why });
    if (toFinish !== undefined) throw errors[toFinish.code]();
    try {
      const done = await completeRecord(
        context.trx,
        {
          ...place,
          form,
          ...defined({ recordId: input.recordId }),
          version: input.version,
          ...defined({ revision: input.revision }),
          answers: input.answers,
          ...defined({ reason: input.reason }),
          requestId: input.requestId,
          confirmed: input.confirmed,
          userId: context.actor.id,
          now: context.now,
          newId: context.newId,
        },
        context,
      );
      if (!done.ok && done.why === 'moved-on') throw errors.MOVED_ON();
      if (!done.ok && done.why === 'reason-needed') throw errors.REASON_NEEDED();
      if (!done.ok)
        throw errors.INCOMPLETE({ message: sayTroubles(done), data: { troubles: done.troubles } });
      context.note({
        form: id,
        record: done.recordId,
        version: done.version,
        fields: done.changed,
        correction: record !== undefined,
        ...(done.overruled.length === 0 ? {} : { overruled: done.overruled }),
      });
      return { recordId: done.recordId, version: done.version };
    } catch (error) {
      if (!(error instanceof TargetVanished)) throw error;
      throw errors.TARGET_HAS_ACHIEVEMENTS({ message: error.message, data: { number: error.number } });
    }
  });

  const propose = on.proposeRepair.handler(async ({ input, context, errors }) => {
    const { trx, actor, now, newId } = context;
    const { record } = await load(context, input);
    if (record === undefined) throw errors.NOT_FOUND();
    const { confirmed, ...asked } = input;
    const proposal = { ...asked, id: newId(), form: id, now, actor };
    const told = await proposeRepair(trx, proposal, { ...context, confirmed });
    if (!told.ok) throw errors.REFUSED({ message: told.why });
    if (told.done?.destination) context.alsoAbout(told.done.destination);
    const isDone = told.done !== undefined;
    context.note({ form: id, record: input.recordId, isDone });
    return { isDone };
  });

  const history = on.history.handler(async ({ input, context, errors }) => {
    const { record } = await load(context, input);
    if (record === undefined) throw errors.NOT_FOUND();
    const versions = await listVersions(context.trx, input.recordId);
    const asked = formIn(context.centre.own, id);
    return versions.map((version) => ({
      ...version,
      changed: version.changed.map((name) => fieldLabel(asked, name)),
    }));
  });

  const version = on.version.handler(async ({ input, context, errors }) => {
    const { record } = await load(context, input);
    const found = record && (await findVersion(context.trx, input.recordId, input.version));
    if (found === undefined) throw errors.NOT_FOUND();
    return printForm(formIn(ownAt(context.centre.own, found.savedAt), id), found.answers);
  });

  return {
    open,
    list,
    saveDraft: save,
    discardDraft: discard,
    complete,
    proposeRepair: propose,
    history,
    version,
  };
}

/** The first trouble, and how many there are. */
function sayTroubles({ troubles }: Extract<Completed, { why: 'troubles' }>): string {
  const more = troubles.length > 1 ? ` Ada ${troubles.length} hal yang perlu diperbaiki.` : '';
  return `${troubles[0]?.sentence ?? ''}${more}`;
}

/** The operations of every declared form. */
export const form = Object.fromEntries(formIds.map((id) => [id, formRouter(id)])) as Record<
  FormId,
  ReturnType<typeof formRouter>
>;
