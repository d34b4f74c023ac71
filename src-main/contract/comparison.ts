import { z } from 'zod';
import { CaseMeasures } from '#domain/results/case-measures';
import { Comparison } from '#domain/results/comparison';
import { CaseId, operation, Verdict } from './operation.ts';

export const comparisonContract = {
  /** Every target of the plan beside what was achieved in each round. */
  get: operation
    .meta({
      says: 'Membaca perbandingan target dan capaian',
      may: 'narrative.read',
      audit: 'read',
      about: 'case',
    })
    .input(z.strictObject({ caseId: CaseId }))
    .output(
      z.strictObject({
        hasPlan: z.boolean(),
        comparison: Comparison,
        measures: CaseMeasures,
        can: z.strictObject({ evaluate: Verdict }),
      }),
    ),
};
