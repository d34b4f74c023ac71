import { z } from 'zod';
import { CaseId, MadePaper, operation, PrintPurpose } from './operation.ts';

export const resilienceContract = {
  /** The person's own plan for the same problem, as they take it home; with room to write in where none was made. */
  print: operation
    .meta({
      says: 'Mencetak penguatan untuk masa depan',
      may: 'narrative.read',
      audit: 'print',
      about: 'case',
      work: 'long',
      reauth: 'toSave',
    })
    .input(z.strictObject({ caseId: CaseId, purpose: PrintPurpose }))
    .output(MadePaper.extend({ pages: z.int() })),
};
