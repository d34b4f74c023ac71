import { z } from 'zod';
import { formIds } from '#domain/forms';
import { requirementCodes } from '#domain/standard/requirements';
import { askedStates, type RequirementState, requirementStates } from '#domain/standard/standard';
import { MadePaper, Month, operation, PrintPurpose } from './operation.ts';

/** Cases that were asked for anything, those in which nothing is missing, and those in which nothing was late either. */
const Share = z.strictObject({ cases: z.int(), met: z.int(), onTime: z.int() });

/** How many cases lack each requirement. */
const Missing = z.partialRecord(z.enum(requirementCodes), z.int());

export const StandardOverview = z.strictObject({
  month: Month,
  /** The day on which the cases are looked at: the last of the month, or today. */
  asOf: z.string(),
  /** The last day of the rules by which it is judged; null where those are in force still. */
  ruledUntil: z.string().nullable(),
  requirements: z.array(
    z.strictObject({ code: z.enum(requirementCodes), label: z.string(), says: z.string() }),
  ),
  total: Share.extend({ missing: Missing }),
  byWorker: z.array(Share.extend({ workerId: z.string().nullable(), name: z.string(), missing: Missing })),
  /** The twelve months up to this one, the latest first. */
  byMonth: z.array(z.strictObject({ month: z.string(), cases: z.int(), met: z.int() })),
});
export type StandardOverview = z.infer<typeof StandardOverview>;

/** Which cases: those of a worker, those that lack something, or that stand so to one requirement. */
const CasesAsked = z.strictObject({
  month: Month,
  /** `nobody`: those without a worker. */
  worker: z.string().max(40).optional(),
  meets: z.enum(['all', 'not-all']).optional(),
  code: z.enum(requirementCodes).optional(),
  state: z.enum(askedStates).optional(),
});
export type CasesAsked = z.infer<typeof CasesAsked>;

const stateCodes = Object.keys(requirementStates) as [RequirementState, ...RequirementState[]];

/** A case with how it stands to each requirement. */
export const StandardCase = z.strictObject({
  caseId: z.string(),
  registerNumber: z.string(),
  caseNumber: z.string(),
  /** The name for who may read identities, for all others the first letters of it. */
  name: z.string(),
  worker: z.string(),
  states: z.partialRecord(
    z.enum(requirementCodes),
    z.strictObject({ state: z.enum(stateCodes), on: z.string() }),
  ),
});
export type StandardCase = z.infer<typeof StandardCase>;

const TOO_MANY_ROWS = { message: 'Terlalu banyak kasus. Persempit dahulu, atau ekspor sebagai XLSX.' };

export const standardContract = {
  overview: operation
    .meta({
      says: 'Membaca kasus dibandingkan dengan standar',
      may: 'standard.read',
      audit: 'read',
      work: 'long',
    })
    .input(z.strictObject({ month: Month }))
    .output(StandardOverview),
  cases: operation
    .meta({
      says: 'Membaca daftar kasus dibandingkan dengan standar',
      may: 'standard.read',
      audit: 'read',
      work: 'long',
    })
    .input(
      CasesAsked.extend({
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(z.strictObject({ total: z.int(), rows: z.array(StandardCase) })),
  /** The figures, and the cases in which something is missing, on paper; without names. */
  print: operation
    .meta({
      says: 'Mencetak kasus dibandingkan dengan standar',
      may: 'standard.read',
      audit: 'print',
      work: 'long',
      reauth: 'toSave',
    })
    .errors({ TOO_MANY_ROWS })
    .input(z.strictObject({ month: Month, purpose: PrintPurpose }))
    .output(MadePaper.extend({ pages: z.int() })),
  /** The figures and every case as a workbook; without names. */
  export: operation
    .meta({
      says: 'Mengekspor kasus dibandingkan dengan standar',
      may: 'standard.read',
      audit: 'export',
      work: 'long',
      reauth: 'always',
    })
    .errors({ TOO_MANY_ROWS })
    .input(z.strictObject({ month: Month, recipient: z.string().max(200).default('') }))
    .output(MadePaper.extend({ rows: z.int() })),
  /** How often each answer is empty in the open cases that one sees, by form and field. */
  missing: operation
    .meta({ says: 'Membaca isian yang kosong', may: 'progress.read', audit: 'read', work: 'long' })
    .output(
      z.array(
        z.strictObject({
          form: z.enum(formIds),
          field: z.string(),
          label: z.string(),
          required: z.int(),
          expected: z.int(),
        }),
      ),
    ),
  /** The records that leave one answer empty. */
  missingOf: operation
    .meta({ says: 'Membaca kasus dengan isian yang kosong', may: 'progress.read', audit: 'read' })
    .input(z.strictObject({ form: z.enum(formIds), field: z.string().max(60) }))
    .output(
      z.array(
        z.strictObject({
          caseId: z.string(),
          caseNumber: z.string(),
          registerNumber: z.string(),
          name: z.string(),
          worker: z.string(),
          recordId: z.string(),
          isRequired: z.boolean(),
        }),
      ),
    ),
};
