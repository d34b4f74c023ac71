import type { Trx } from '#database/connect';
import type { Form } from '#domain/form';
import { maskNik } from '#domain/people/nik';
import { may, type Role } from '#domain/roles';
import type { ShortWork } from '#pipeline';
import type { ConfidentialReader, Place, StoredRecord } from '#records/record.queries';

type CasePlace = Place & { workerId: string | null };

/** The case with its person; the pipeline has already seen that it exists. */
export async function placeOf(trx: Trx, caseId: string): Promise<CasePlace> {
  return await trx
    .selectFrom('caseFile')
    .where('id', '=', caseId)
    .select(['id as caseId', 'clientId', 'workerId'])
    .executeTakeFirstOrThrow();
}

/** Confidential notes ("peksos saja") are read by their author and by the worker who holds the case. */
export function readerOf(work: Pick<ShortWork, 'actor'>, place: CasePlace): ConfidentialReader {
  return { userId: work.actor.id, seesAll: place.workerId === work.actor.id };
}

/** Whether this record is a confidential note the actor may not read. */
export async function isHiddenFrom(
  work: ShortWork,
  form: Form,
  place: CasePlace,
  record: StoredRecord,
): Promise<boolean> {
  if (form.id !== 'note' || readerOf(work, place).seesAll) return false;
  const note = await work.trx
    .selectFrom('note')
    .where('recordId', '=', record.recordId)
    .select(['isConfidential', 'authorId'])
    .executeTakeFirst();
  return note?.isConfidential === 1 && note.authorId !== work.actor.id;
}

/** Number the next target of this case gets. */
export async function nextTargetNumber(trx: Trx, caseId: string): Promise<number> {
  const { last } = await trx
    .selectFrom('target')
    .where('caseId', '=', caseId)
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  return Number(last ?? 0) + 1;
}

/** Identity numbers leave the core whole only for those who may write or unmask them. */
export function maskRecord(form: Form, record: StoredRecord, role: Role): StoredRecord {
  if (form.id !== 'client' || may(role, 'identity.unmask') || may(role, 'identity.write')) return record;
  const { nik, familyCardNumber, ...answers } = record.answers;
  const masked = (value: unknown) => (typeof value === 'string' ? maskNik(value) : value);
  return { ...record, answers: { ...answers, nik: masked(nik), familyCardNumber: masked(familyCardNumber) } };
}
