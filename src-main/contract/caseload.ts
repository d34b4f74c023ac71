import { z } from 'zod';
import { stageIds } from '#domain/stage';
import { CivilDate, MadePaper, operation } from './operation.ts';

/** The columns of the caseload, in their first order. */
export const caseloadColumns = {
  registerNumber: 'No. register',
  caseNumber: 'No. kasus',
  fullName: 'Nama',
  sex: 'L/P',
  age: 'Umur',
  category: 'Kategori PPKS',
  stage: 'Tahap',
  daysInStage: 'Hari di tahap',
  worker: 'Pekerja sosial',
  admittedOn: 'Masuk',
  leftOn: 'Keluar',
  lastNoteOn: 'Catatan terakhir',
  nextDueOn: 'Tenggat berikut',
  percentAchieved: '% tercapai',
} as const;
export type CaseloadColumn = keyof typeof caseloadColumns;
const columnCodes = Object.keys(caseloadColumns) as [CaseloadColumn, ...CaseloadColumn[]];

/** What is shown: the same query draws the page, counts it, prints it and exports it. */
export const CaseloadQuery = z.strictObject({
  search: z.string().max(200).default(''),
  stages: z.array(z.enum(stageIds)).default([]),
  status: z.enum(['open', 'closed', 'all']).default('open'),
  workerIds: z.array(z.string().max(40)).max(50).default([]),
  categories: z.array(z.string().max(20)).max(30).default([]),
  /** Days, both included; `by` says which date of the case they bound. */
  period: z
    .strictObject({ by: z.enum(['admitted', 'left', 'resident', 'due']), from: CivilDate, to: CivilDate })
    .optional(),
  sort: z.strictObject({ column: z.enum(columnCodes), direction: z.enum(['asc', 'desc']) }).default({
    column: 'fullName',
    direction: 'asc',
  }),
});
export type CaseloadQuery = z.infer<typeof CaseloadQuery>;

export const CaseloadRow = z.strictObject({
  caseId: z.string(),
  registerNumber: z.string(),
  caseNumber: z.string(),
  fullName: z.string(),
  alias: z.string(),
  sex: z.enum(['L', 'P']).nullable(),
  age: z.int().nullable(),
  /** Worked back from an age somebody estimated. */
  ageIsGuessed: z.boolean(),
  category: z.string(),
  stage: z.enum(stageIds),
  daysInStage: z.int(),
  worker: z.string(),
  admittedOn: z.string(),
  leftOn: z.string().nullable(),
  lastNoteOn: z.string().nullable(),
  nextDueOn: z.string().nullable(),
  percentAchieved: z.number().nullable(),
});
export type CaseloadRow = z.infer<typeof CaseloadRow>;

export const caseloadContract = {
  list: operation
    .meta({ says: 'Membaca daftar kasus', may: 'caseload.read', audit: 'read' })
    .input(
      CaseloadQuery.extend({
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(z.strictObject({ total: z.int(), rows: z.array(CaseloadRow) })),
  /** The rows of the query, all of them, with the columns shown, as XLSX or as a PDF to print. */
  export: operation
    .meta({
      says: 'Mengekspor daftar kasus',
      may: 'caseload.export',
      audit: 'export',
      work: 'long',
      reauth: 'always',
    })
    .errors({ TOO_MANY_ROWS: { message: 'Daftar ini terlalu panjang. Persempit dahulu saringannya.' } })
    .input(
      CaseloadQuery.extend({
        columns: z.array(z.enum(columnCodes)).min(1),
        as: z.enum(['xlsx', 'pdf']),
        recipient: z.string().max(200).default(''),
      }),
    )
    .output(MadePaper.extend({ rows: z.int() })),
};
