import { z } from 'zod';
import { operation } from './operation.ts';

const RegionMatch = z.strictObject({ code: z.string(), name: z.string() });

export const regionContract = {
  /** Places whose names begin with or contain what was typed, nearest first; names are written in full. */
  search: operation
    .meta({ says: 'Mencari nama wilayah', may: 'own.use', audit: 'none' })
    .input(
      z.strictObject({
        text: z.string().max(100),
        level: z.enum(['province', 'regency', 'district', 'village', 'any']).default('any'),
      }),
    )
    .output(z.array(RegionMatch)),
};
