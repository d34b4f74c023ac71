import { attachableFormIds } from '#domain/attachment';
import type { Role } from '#domain/roles';
import { describeVaultTrouble } from '#domain/safety/vault-troubles';
import { os } from '#pipeline';
import { verdictOf, whyNot } from '#records/verdicts';
import { listAttachments } from '#vault/attachments/attachment.queries';
import { findFileTrouble } from '#vault/attachments/find-file-trouble';
import { mayAttachTo, readerOf } from './attachment-reader.ts';

export const list = os.attachment.list.handler(async ({ input: { caseId }, context }) => {
  const { trx, actor, vault } = context;
  const rows = await listAttachments(trx, caseId, readerOf(actor));
  const troubles = await Promise.all(rows.map((row) => findFileTrouble(vault.folder, row)));
  context.note({ count: rows.length });
  return {
    attachments: rows.map((row, index) => describe(row, troubles[index], actor.role)),
    addsTo: attachableFormIds.filter((form) => mayAttachTo(actor.role, form)),
  };
});

type Row = Awaited<ReturnType<typeof listAttachments>>[number];
type FileTrouble = Awaited<ReturnType<typeof findFileTrouble>>;

function recordOf({ recordId, recordSequence, recordHappenedOn }: Row) {
  if (recordId === null || recordSequence === null) return null;
  return { recordId, sequence: recordSequence, happenedOn: recordHappenedOn };
}

function describe(row: Row, trouble: FileTrouble, role: Role) {
  const { form, title, kind, mediaType, bytes, addedBy, addedAt, removedAt, removedBy, removedReason } = row;
  const removed =
    removedAt === null ? null : { at: removedAt, by: removedBy ?? '', reason: removedReason ?? '' };
  const change = verdictOf(mayAttachTo(role, form) ? undefined : whyNot.readOnly);
  return {
    ...{ attachmentId: row.id, form, record: recordOf(row), title, kind, mediaType, bytes },
    ...{ addedBy, addedAt, removed, can: { change } },
    ...(trouble === undefined ? {} : { trouble: describeVaultTrouble(trouble) }),
  };
}
