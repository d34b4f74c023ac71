import { z } from 'zod';
import { formIds } from '#domain/forms';
import { timelineKindCodes } from '#domain/timeline/timeline';
import { CaseId, MadePaper, operation, PrintPurpose } from './operation.ts';

const Entry = z.strictObject({
  id: z.string(),
  on: z.string(),
  kind: z.enum(timelineKindCodes),
  title: z.string(),
  text: z.string(),
  by: z.string(),
  form: z.enum(formIds).nullable(),
  recordId: z.string().nullable(),
});

export const timelineContract = {
  /** What happened in a case, by the day on which it did, the newest first; of it what the actor may read. */
  read: operation
    .meta({ says: 'Membaca linimasa', may: 'caseload.read', audit: 'read', about: 'case' })
    .input(z.strictObject({ caseId: CaseId }))
    .output(z.strictObject({ until: z.string(), entries: z.array(Entry) })),
  /** The same on one page, for a colleague. */
  print: operation
    .meta({
      ...{ says: 'Mencetak linimasa', may: 'narrative.read', audit: 'print', work: 'long', reauth: 'toSave' },
      about: 'case',
    })
    .input(
      z.strictObject({
        caseId: CaseId,
        kinds: z.array(z.enum(timelineKindCodes)).max(timelineKindCodes.length),
        purpose: PrintPurpose,
      }),
    )
    .output(MadePaper.extend({ pages: z.int() })),
};
