import { z } from 'zod';
import { stageIds } from '#domain/stage';
import { operation } from './operation.ts';

export const homeContract = {
  /** The house in numbers; every number is a caseload query. */
  get: operation.meta({ says: 'Membuka Beranda', may: 'caseload.read', audit: 'read' }).output(
    z.strictObject({
      /** Open cases that no one who still works here holds, for those who may give them to somebody. */
      withoutWorker: z.int(),
      resident: z.int(),
      /** Served in the family or the community. */
      outside: z.int(),
      /** Not accepted yet: counted as nobody's residents. */
      candidates: z.int(),
      admittedThisMonth: z.int(),
      leftThisMonth: z.int(),
      byStage: z.array(z.strictObject({ stage: z.enum(stageIds), count: z.int() })),
      month: z.string(),
    }),
  ),
};
