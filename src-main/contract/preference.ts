import { z } from 'zod';
import { operation } from './operation.ts';

/** What a screen remembers for each user: the order and width of columns, the last filters. */
export const preferenceContract = {
  get: operation
    .meta({ says: 'Membaca pilihan tampilan sendiri', may: 'own.use', audit: 'none' })
    .input(z.strictObject({ key: z.string().max(60) }))
    .output(z.json().nullable()),
  put: operation
    .meta({ says: 'Menyimpan pilihan tampilan sendiri', may: 'own.use', audit: 'none' })
    .input(z.strictObject({ key: z.string().max(60), value: z.json() })),
};
