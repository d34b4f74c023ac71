import { z } from 'zod';
import { CaseId, MadePaper, operation, PrintPurpose, RecordId } from './operation.ts';

export const consentFormContract = {
  /**
   * The consent form for a wet signature, filled in from a record, or with room to
   * write in when none is named.
   */
  make: operation
    .meta({
      says: 'Mencetak formulir persetujuan',
      may: 'narrative.read',
      audit: 'print',
      about: 'case',
      work: 'long',
      reauth: 'toSave',
    })
    .input(z.strictObject({ caseId: CaseId, recordId: RecordId.optional(), purpose: PrintPurpose }))
    .output(MadePaper.extend({ pages: z.int() })),
};
