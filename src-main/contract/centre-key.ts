import { z } from 'zod';
import { Instant, MadePaper, operation, PrintPurpose } from './operation.ts';

/** What others know this centre by: the fingerprint of the key it signs with. */
export const centreKeyContract = {
  get: operation
    .meta({ says: 'Membaca sidik lembaga', may: 'centre.write', audit: 'read' })
    .output(z.strictObject({ fingerprint: z.string(), madeAt: Instant })),
  /** The sheet on which it goes to whoever shall know it. */
  print: operation
    .meta({
      says: 'Mencetak lembar sidik lembaga',
      may: 'centre.write',
      audit: 'print',
      work: 'long',
      reauth: 'toSave',
    })
    .input(
      z.strictObject({
        recipient: z.string().max(200).default(''),
        purpose: PrintPurpose.default('preview'),
      }),
    )
    .output(MadePaper.extend({ pages: z.int() })),
};
