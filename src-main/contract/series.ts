import { z } from 'zod';
import { Series, SeriesMarks } from '#domain/results/series';
import { CaseId, operation } from './operation.ts';

export const seriesContract = {
  /** Every score of a case over time, beside its rounds and the days of its log. */
  list: operation
    .meta({
      says: 'Membaca skor instrumen dari waktu ke waktu',
      may: 'narrative.read',
      audit: 'read',
      about: 'case',
    })
    .input(z.strictObject({ caseId: CaseId }))
    .output(z.strictObject({ series: z.array(Series), marks: SeriesMarks })),
};
