import { z } from 'zod';
import { coercionStates } from '#domain/forms/note';
import { type CoercionOutcome, coercionOutcomes } from '#domain/lists/coercion-outcomes';
import { PrintedVersion } from './form-records.ts';
import { CaseId, Instant, operation, Verdict } from './operation.ts';

/** Nobody looks at what they wrote themselves of a coercion, in whichever version since the last look. */
export const ownEntry = 'Catatan yang Anda tulis atau betulkan harus ditelaah orang lain.';

const Standing = { state: z.enum(coercionStates), isAlone: z.boolean() };

/** What somebody found of one version of an entry. */
const Review = z.strictObject({
  ...Standing,
  version: z.int(),
  at: Instant,
  by: z.string(),
  remark: z.string(),
});

export const coercionContract = {
  /** How the review of every coercion in a case stands. */
  reviews: operation
    .meta({ says: 'Membaca telaah paksaan', may: 'narrative.read', audit: 'read', about: 'case' })
    .input(z.strictObject({ caseId: CaseId }))
    .output(
      z.array(
        z.strictObject({
          recordId: z.string(),
          /** Null of an entry that is not about a coercion any more. */
          now: z.strictObject(Standing).nullable(),
          /** What was found of the version as it stands, and of those before it. */
          present: Review.nullable(),
          earlier: z.array(Review),
        }),
      ),
    ),
  /** Entries with coercion that no supervisor has looked at yet, of all cases or of one, the oldest first; and the act of looking. */
  listCoercion: operation
    .meta({ says: 'Membaca catatan paksaan', may: 'coercion.review', audit: 'read' })
    .input(z.strictObject({ caseId: CaseId.optional() }))
    .output(
      z.strictObject({
        /** How many there are; of many only the first are told. */
        total: z.int(),
        entries: z.array(
          z.strictObject({
            recordId: z.string(),
            caseId: z.string(),
            caseNumber: z.string(),
            clientName: z.string(),
            happenedOn: z.string(),
            by: z.string(),
            reason: z.string(),
            version: z.int(),
            /** The entry itself; of one that is for the worker alone, what is about the coercion. */
            fields: PrintedVersion,
            isPartial: z.boolean(),
            /** Nobody but its writer could review it. */
            isAlone: z.boolean(),
            can: z.strictObject({ review: Verdict }),
          }),
        ),
      }),
    ),
  reviewCoercion: operation
    .meta({ says: 'Menelaah catatan paksaan', may: 'coercion.review', audit: 'write', about: 'case' })
    .errors({
      OWN_ENTRY: { message: ownEntry },
      REVIEWED: { message: 'Catatan ini sudah ditelaah.' },
      MOVED_ON: { message: 'Catatan ini dibetulkan sesudah dibaca. Muat ulang, lalu baca kembali.' },
      REMARK_NEEDED: { message: 'Tuliskan tanggapan: apa yang tidak sesuai, atau apa yang perlu dilakukan.' },
    })
    .input(
      z.strictObject({
        caseId: CaseId,
        recordId: z.uuid(),
        /** The version that was read. */
        version: z.int().min(1),
        outcome: z.enum(Object.keys(coercionOutcomes) as [CoercionOutcome, ...CoercionOutcome[]]),
        remark: z.string().trim().max(2_000),
      }),
    ),
};
