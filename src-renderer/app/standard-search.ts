import { z } from 'zod';
import { formIds } from '#domain/forms';
import { requirementCodes } from '#domain/standard/requirements';
import { askedStates } from '#domain/standard/standard';

/** Of the address of Standar: the month that is looked at, and which of its cases are listed. */
export const standardSearch = z.object({
  bulan: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  pekerja: z.string().max(40).optional().catch(undefined),
  memenuhi: z.enum(['all', 'not-all']).optional().catch(undefined),
  syarat: z.enum(requirementCodes).optional().catch(undefined),
  keadaan: z.enum(askedStates).optional().catch(undefined),
});

/** Of the address of Isian kosong: of which answer the empty places are listed. */
export const missingSearch = z.object({
  form: z.enum(formIds).optional().catch(undefined),
  isian: z.string().max(60).optional().catch(undefined),
});
