import { z } from 'zod';
import { type FormId, formIds } from '#domain/forms';
import { CaseId, operation, RecordId } from './operation.ts';

/** What others did meanwhile, for screens that show it. */
export const changeContract = {
  /**
   * Waits until somebody saved something after the count given, at most some twenty seconds; gives the count now, and the
   * cases concerned as far as whoever asks may read them. Without a count it answers at once.
   */
  wait: operation
    .meta({ says: 'Menunggu perubahan dari rekan', may: 'own.use', audit: 'none', quiet: true })
    .input(z.strictObject({ after: z.int().min(0).optional() }))
    .output(z.strictObject({ at: z.int(), caseIds: z.array(z.string()) })),
  /** Who else is writing in a form just now; nobody for whoever may not read it. */
  writers: operation
    .meta({
      says: 'Melihat siapa yang sedang menulis',
      may: 'own.use',
      audit: 'none',
      about: 'case',
      quiet: true,
    })
    .input(
      z.strictObject({
        form: z.enum(formIds as [FormId, ...FormId[]]),
        caseId: CaseId,
        recordId: RecordId.optional(),
      }),
    )
    .output(z.array(z.string())),
};
