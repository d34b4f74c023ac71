import { z } from 'zod';
import { type ClientFileRecipient, clientFileRecipients } from '#domain/papers/client-file';
import { CaseId, MadePaper, operation, PrintPurpose } from './operation.ts';

const recipientCodes = Object.keys(clientFileRecipients) as [ClientFileRecipient, ...ClientFileRecipient[]];

export const clientFileContract = {
  /**
   * Cetak berkas klien: everything held about the person of a case, as one PDF. Aborting the request ends it.
   */
  make: operation
    .meta({
      says: 'Membuat berkas klien',
      may: 'clientFile.print',
      audit: 'export',
      about: 'case',
      work: 'long',
      reauth: 'always',
    })
    .errors({
      UNMASK_FORBIDDEN: { message: 'Peran Anda tidak berhak mencetak NIK tanpa disamarkan.' },
      NO_RECIPIENT: { message: 'Pilih dahulu kepada siapa berkas ini diserahkan.' },
      NOT_ALL_YOURS: { message: 'Sebagian kasus orang ini ditugaskan kepada pekerja sosial lain.' },
    })
    .input(
      z.strictObject({
        caseId: CaseId,
        unmasked: z.boolean().default(false),
        purpose: PrintPurpose,
        recipient: z.enum(recipientCodes).optional(),
      }),
    )
    .output(
      MadePaper.extend({
        pages: z.int(),
        /** Of the contents, as printed on the cover. */
        contentsSha256: z.string(),
        /** Entries whose contents this person may not read, and so are not printed. */
        withheld: z.int(),
      }),
    ),
};
