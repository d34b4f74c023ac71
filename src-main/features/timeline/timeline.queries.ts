import type { Trx } from '#database/connect';
import { attachableFormIds } from '#domain/attachment';
import { labelOf } from '#domain/fields/choice';
import type { Draft } from '#domain/fields/field';
import { type FormId, formIds, formOf } from '#domain/forms';
import { civilDateOfInstant } from '#domain/instant';
import { attachmentKinds } from '#domain/lists/attachment-kinds';
import { terminationReasons } from '#domain/lists/termination-reasons';
import { formIn } from '#domain/own/form-in';
import type { Own } from '#domain/own/own';
import { type Actor, may } from '#domain/roles';
import { tellRecord, tellWithin } from '#domain/timeline/tell-record';
import { type TimelineEntry, timelineKindOf } from '#domain/timeline/timeline';
import { personOf } from '#records/about.queries';
import { presentVersions } from '#records/present-versions.queries';
import { isReadableBy } from '#records/readable.queries';

/** Who reads, how far the centre's wall is from UTC, in minutes, and what the centre asks of its own. */
type Asking = { caseId: string; actor: Pick<Actor, 'id' | 'role'>; offset: number; own: Own };

/** The case and its person, as the page is headed. */
export async function getTimelineHead(trx: Trx, caseId: string) {
  return await trx
    .selectFrom('caseFile')
    .innerJoin('client', 'client.id', 'caseFile.clientId')
    .where('caseFile.id', '=', caseId)
    .select(['caseFile.number', 'caseFile.admittedOn', 'caseFile.leftOn', 'caseFile.leaveReason'])
    .select(['client.fullName', 'client.registerNumber', 'client.id as clientId'])
    .executeTakeFirstOrThrow();
}

/** The records of a case, as far as the role reads their forms and the reader may see them; taken out or moved ones are not there. */
export async function listRecordEntries(
  trx: Trx,
  { caseId, actor, offset, own }: Asking,
): Promise<TimelineEntry[]> {
  const forms = formIds.filter(
    (id) => formOf(id).about === 'case' && id !== 'caseFile' && may(actor.role, formOf(id).read),
  );
  if (forms.length === 0) return [];
  const rows = await presentVersions(trx)
    .innerJoin('user', 'user.id', 'formRecord.createdBy')
    .where('formRecord.caseId', '=', caseId)
    .where('formRecord.form', 'in', forms)
    .where(isReadableBy({ userId: actor.id }))
    .select(['formRecord.id', 'formRecord.form', 'formRecord.happenedOn', 'formRecord.createdAt'])
    .select(['formRecord.sequence', 'formVersion.answers', 'user.name as by'])
    .execute();
  return rows.flatMap(({ id, happenedOn, createdAt, sequence, answers, by, ...row }) => {
    const form = row.form as FormId;
    const asked = formIn(own, form);
    const { repeats, recordLabel, label } = asked;
    const said = JSON.parse(answers) as Draft;
    const entry = {
      ...{ id, by, form, recordId: repeats ? id : null, kind: timelineKindOf(form) },
      on: happenedOn ?? civilDateOfInstant(createdAt, offset),
      title: repeats ? `${recordLabel} ${sequence}` : label,
      text: tellRecord(asked, said),
    };
    const within = tellWithin(form, said).map((one, index) => ({ ...entry, ...one, id: `${id}:${index}` }));
    return [entry, ...within];
  });
}

/** When the person came and left, and who their worker became; for those who follow the case. */
export async function listStayEntries(trx: Trx, { caseId, actor, offset }: Asking): Promise<TimelineEntry[]> {
  const { admittedOn, leftOn, leaveReason } = await getTimelineHead(trx, caseId);
  const follows = may(actor.role, 'progress.read');
  const nothing = { by: '', form: null, recordId: null };
  const stay = [
    { ...nothing, id: 'admitted', on: admittedOn, kind: 'stay' as const, title: 'Masuk', text: '' },
    ...(leftOn === null
      ? []
      : [
          {
            ...{ ...nothing, id: 'left', on: leftOn, kind: 'stay' as const, title: 'Keluar' },
            text: follows && leaveReason !== null ? labelOf(terminationReasons, leaveReason) : '',
          },
        ]),
  ];
  if (!follows) return stay;
  const facts = await trx
    .selectFrom('caseFact')
    .leftJoin('user as holder', 'holder.id', 'caseFact.value')
    .leftJoin('user as recorder', 'recorder.id', 'caseFact.recordedBy')
    .where('caseFact.caseId', '=', caseId)
    .where('caseFact.kind', 'in', ['worker', 'supervisor'])
    .where('caseFact.since', 'is not', null)
    .select(['caseFact.number', 'caseFact.kind', 'caseFact.since', 'caseFact.recordedAt'])
    .select(['holder.name', 'recorder.name as by'])
    .execute();
  return [
    ...stay,
    ...facts.map(({ number, kind, since, recordedAt, name, by }) => ({
      ...{ ...nothing, id: `fact:${number}`, kind: 'worker' as const, by: by ?? '' },
      on: since ?? civilDateOfInstant(recordedAt, offset),
      title: kind === 'worker' ? 'Pekerja sosial' : 'Supervisor',
      text: name ?? 'belum ditetapkan',
    })),
  ];
}

/** Scans and photographs of the case, as far as the role reads what they belong to. */
export async function listAttachmentEntries(
  trx: Trx,
  { caseId, actor, offset }: Asking,
): Promise<TimelineEntry[]> {
  const forms = attachableFormIds.filter((id) => may(actor.role, formOf(id).read));
  if (!may(actor.role, 'attachment.read')) return [];
  const rows = await trx
    .selectFrom('attachment')
    .innerJoin('user', 'user.id', 'attachment.addedBy')
    .leftJoin('formRecord', 'formRecord.id', 'attachment.recordId')
    .where('attachment.clientId', '=', personOf(caseId))
    .where('attachment.caseId', '=', caseId)
    .where('attachment.removedAt', 'is', null)
    .where('attachment.form', 'in', forms)
    .where(({ or, eb }) => or([eb('attachment.recordId', 'is', null), isReadableBy({ userId: actor.id })]))
    .select(['attachment.id', 'attachment.title', 'attachment.kind', 'attachment.addedAt', 'user.name as by'])
    .execute();
  return rows.map(({ id, title, kind, addedAt, by }) => ({
    ...{ id, by, form: null, recordId: null, kind: 'attachment' as const },
    on: civilDateOfInstant(addedAt, offset),
    ...{ title: labelOf(attachmentKinds, kind), text: title },
  }));
}
