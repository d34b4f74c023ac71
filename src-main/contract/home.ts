import { z } from 'zod';
import { stageIds } from '#domain/stage';
import { Month, operation, Period } from './operation.ts';

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

  /** The house at a glance, for whoever oversees it; every mark of it opens the rows it counted. */
  glance: operation.meta({ says: 'Membaca keadaan lembaga', may: 'duty.oversee', audit: 'read' }).output(
    z.strictObject({
      /** The twelve months up to this one. */
      months: z.array(z.strictObject({ month: Month, came: z.int(), left: z.int() })).length(12),
      /** Open cases, and how many days half of them have stood in their stage at least; null without one. */
      stages: z.array(
        z.strictObject({ stage: z.enum(stageIds), count: z.int(), medianDays: z.number().nullable() }),
      ),
      /** Who holds open cases, and how many of them are past a due day; null is nobody who still works here. */
      workers: z.array(
        z.strictObject({
          workerId: z.string().nullable(),
          name: z.string(),
          open: z.int(),
          overdue: z.int(),
        }),
      ),
      /** Targets whose day came in the quarter, by what the last round of it found; the last quarter still runs. */
      quarters: z.array(
        z.strictObject({
          quarter: Period,
          due: z.int(),
          achieved: z.int(),
          partly: z.int(),
          notAchieved: z.int(),
          notRated: z.int(),
        }),
      ),
    }),
  ),
};
