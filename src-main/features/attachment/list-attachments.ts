import { attachableFormIds } from '#domain/attachment';
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
    attachments: rows.map((row, index) => {
      const { removedAt, removedBy, removedReason } = row;
      const trouble = troubles[index];
      return {
        attachmentId: row.id,
        form: row.form,
        record: recordOf(row),
        title: row.title,
        kind: row.kind,
        mediaType: row.mediaType,
        bytes: row.bytes,
        addedBy: row.addedBy,
        addedAt: row.addedAt,
        removed:
          removedAt === null ? null : { at: removedAt, by: removedBy ?? '', reason: removedReason ?? '' },
        ...(trouble === undefined ? {} : { trouble: describeVaultTrouble(trouble) }),
        can: {
          change: verdictOf(mayAttachTo(actor.role, row.form) ? undefined : whyNot.readOnly),
        },
      };
    }),
    addsTo: attachableFormIds.filter((form) => mayAttachTo(actor.role, form)),
  };
});

type Row = Awaited<ReturnType<typeof listAttachments>>[number];

function recordOf({ recordId, recordSequence, recordHappenedOn }: Row) {
  if (recordId === null || recordSequence === null) return null;
  return { recordId, sequence: recordSequence, happenedOn: recordHappenedOn };
}
