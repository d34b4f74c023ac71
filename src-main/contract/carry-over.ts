import { z } from 'zod';
import { carriedForms } from '#domain/stages/carry-over';
import { PrintedAnswer } from './form-records.ts';
import { CaseId, operation } from './operation.ts';

const Asked = z.strictObject({ caseId: CaseId, form: z.enum(carriedForms) });

export const carryOverContract = {
  /** What a new case of a returning person may begin with; null where nothing waits to be carried over. */
  carriable: operation
    .meta({
      says: 'Melihat yang dapat dibawa dari kasus terdahulu',
      may: 'narrative.write',
      audit: 'read',
      about: 'case',
    })
    .input(Asked)
    .output(
      z
        .strictObject({
          from: z.string(),
          fields: z.array(PrintedAnswer),
        })
        .nullable(),
    ),
  carryOver: operation
    .meta({ says: 'Membawa isi dari kasus terdahulu', may: 'narrative.write', audit: 'write', about: 'case' })
    .errors({
      NOTHING: { message: 'Tidak ada isi kasus terdahulu yang dapat dibawa.' },
      BEGUN: { message: 'Bagian ini sudah ada isinya dalam kasus ini. Tidak ada yang dibawa.' },
      CASE_CLOSED: { message: 'Kasus ini sudah ditutup.' },
    })
    .input(Asked),
};
