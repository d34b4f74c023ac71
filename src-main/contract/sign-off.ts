import { z } from 'zod';
import { signedForms } from '#domain/forms';
import { type SignOffActCode, signOffActs, signOffStates } from '#domain/safety/sign-off';
import { CaseId, Instant, operation, RecordId, Verdict } from './operation.ts';

const Act = z.strictObject({
  version: z.int(),
  act: z.enum(Object.keys(signOffActs) as [SignOffActCode, ...SignOffActCode[]]),
  by: z.string(),
  at: Instant,
  remark: z.string(),
  isAlone: z.boolean(),
});

/** How a record stands before its second reader; never what it says. */
export const RecordSignOff = z.strictObject({
  recordId: z.string(),
  form: z.enum(signedForms),
  version: z.int(),
  /** The centre wants it approved. */
  isRequired: z.boolean(),
  /** Nobody but its writer could approve it. */
  isAlone: z.boolean(),
  state: z.enum(signOffStates),
  last: Act.optional(),
  approval: Act.optional(),
  acts: z.array(Act),
  /** Labels of what differs from the version that was approved. */
  changed: z.array(z.string()),
  can: z.strictObject({ submit: Verdict, approve: Verdict, return: Verdict }),
});
export type RecordSignOff = z.infer<typeof RecordSignOff>;

const errors = {
  MOVED_ON: {
    message:
      'Versi ini bukan yang terakhir lagi: catatannya sudah dibetulkan. Muat ulang, lalu baca perubahannya.',
  },
  REFUSED: { message: 'Langkah ini tidak dapat dilakukan atas versi ini.' },
};

const Upon = z.strictObject({
  caseId: CaseId,
  recordId: RecordId,
  /** The version that was read. */
  version: z.int().min(1),
  remark: z.string().trim().max(2_000).default(''),
});

export const signOffContract = {
  ofCase: operation
    .meta({ says: 'Membaca persetujuan catatan', may: 'narrative.read', audit: 'read', about: 'case' })
    .input(z.strictObject({ caseId: CaseId }))
    .output(z.array(RecordSignOff)),
  submit: operation
    .meta({ says: 'Mengajukan kepada pembaca kedua', may: 'narrative.write', audit: 'write', about: 'case' })
    .errors(errors)
    .input(Upon),
  approve: operation
    .meta({ says: 'Menyetujui sebagai pembaca kedua', may: 'record.approve', audit: 'write', about: 'case' })
    .errors(errors)
    .input(Upon),
  return: operation
    .meta({ says: 'Mengembalikan dengan alasan', may: 'record.approve', audit: 'write', about: 'case' })
    .errors(errors)
    .input(Upon.extend({ remark: z.string().trim().min(1, { error: 'Tuliskan alasannya.' }).max(2_000) })),
};
