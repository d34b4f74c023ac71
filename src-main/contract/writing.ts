import { z } from 'zod';
import { formIds } from '#domain/forms';
import { CivilDate, operation, UserId } from './operation.ts';

/** One record or attachment in which it was found: the sentence around the words, in pieces. */
const Hit = z.strictObject({
  recordId: z.string().nullable(),
  attachmentId: z.string().nullable(),
  caseId: z.string(),
  form: z.enum(formIds),
  /** It came from another centre. */
  isForeign: z.boolean(),
  on: z.string(),
  by: z.string(),
  /** Under which question it was written. */
  label: z.string(),
  sentence: z.array(z.strictObject({ text: z.string(), isFound: z.boolean() })),
});

export type Hit = z.infer<typeof Hit>;

/** A case with what was found in it, the newest first. */
export const FoundCase = z.strictObject({
  caseId: z.string(),
  caseNumber: z.string(),
  name: z.string(),
  hits: z.array(Hit),
});
export type FoundCase = z.infer<typeof FoundCase>;

export const writingContract = {
  /** Everything written in the cases that one may read, names of attachments too, by its words: the newest first. */
  find: operation
    .meta({ says: 'Mencari di semua tulisan', may: 'caseload.read', audit: 'read' })
    .input(
      z.strictObject({
        words: z.string().trim().max(200),
        /** Days, both included. */
        from: CivilDate.optional(),
        until: CivilDate.optional(),
        forms: z.array(z.enum(formIds)).max(40).default([]),
        writerId: UserId.optional(),
        /** So many are told at once. */
        most: z.int().min(1).max(40).default(40),
      }),
    )
    .output(
      z.strictObject({
        cases: z.array(FoundCase),
        /** There are older ones besides. */
        isMore: z.boolean(),
        /** So many records and attachments are not found by their words yet. */
        left: z.int(),
        /** So many could not be read, and are not found by their words. */
        unread: z.int(),
      }),
    ),
  /** So many records and attachments are not found by their words yet. */
  left: operation
    .meta({ says: 'Melihat catatan yang masih disiapkan', may: 'caseload.read', audit: 'none', quiet: true })
    .output(z.int()),
};
