import type { Trx } from '#database/connect';
import { attachableFormIds, isAttachable } from '#domain/attachment';
import { type FormId, formIds, formOf } from '#domain/forms';
import { may } from '#domain/roles';
import type { Work } from '#pipeline';
import type { Reader } from '#records/place';
import { getPlace, listRecords, type StoredRecord } from '#records/record.queries';
import { listFiles } from './transfer.queries.ts';

/** What stays with the centre: how it supervises, what it asks of others, its letters; and identity goes in any case. */
const keptBack: readonly FormId[] = [
  'client',
  'supervision',
  'letter',
  'referral',
  'resourceLink',
  'acceptance',
];

/** The forms whose records may go along, of those that somebody reads. */
export const offeredForms = (role: Work['actor']['role']): FormId[] =>
  formIds.filter((id) => !keptBack.includes(id) && may(role, formOf(id).read));

/** More records of one form than this are no case. */
const allOfThem = { offset: 0, limit: 5_000 };

/** The records of a form in a case, the oldest first, as far as a reader may see them. */
export async function recordsOf(
  trx: Trx,
  caseId: string,
  form: FormId,
  reader: Reader,
): Promise<StoredRecord[]> {
  const place = await getPlace(trx, caseId);
  const { records } = await listRecords(trx, formOf(form), place, allOfThem, reader);
  return records.toReversed();
}

/** The attachments that go along with these forms. */
export const filesOf = (trx: Trx, caseId: string, forms: readonly FormId[], reader: Reader) => {
  const attachable = [...forms, 'client' as const].filter(isAttachable);
  return listFiles(
    trx,
    caseId,
    attachableFormIds.filter((id) => attachable.includes(id)),
    reader,
  );
};

/** Each part that could go along: how much of it anybody may hear, and how much is confidential. */
export async function offerParts(trx: Trx, caseId: string, { id, role }: Work['actor']) {
  const offered = [];
  for (const form of offeredForms(role)) {
    const open = await recordsOf(trx, caseId, form, 'audience');
    const own = await recordsOf(trx, caseId, form, { userId: id });
    if (own.length === 0) continue;
    const files = isAttachable(form) ? await listFiles(trx, caseId, [form], 'audience') : [];
    offered.push({
      ...{ form, label: formOf(form).label, records: open.length },
      ...{ attachments: files.length, confidential: own.length - open.length },
    });
  }
  return offered;
}
