import { z } from 'zod';
import { caseNeedCodes } from '#domain/duties/case-needs';
import { standingCodes } from '#domain/months/standing';
import type { Age } from '#domain/people/age';
import { identityGapCodes } from '#domain/people/identity-gaps';
import { nikStateCodes } from '#domain/people/nik-states';
import { findingOfDueCodes } from '#domain/results/fallen-due';
import { may, type Role } from '#domain/roles';
import { stageIds } from '#domain/stage';
import { caseloadColumnCodes, columnValues, mayReadColumn } from './caseload-columns.ts';
import { CaseloadGroup, caseloadGroupCodes, mayGroupBy } from './caseload-groups.ts';
import { CaseId, CivilDate, MadePaper, operation, Verdict } from './operation.ts';

/** The columns of a row by whose number the list may be narrowed. */
export const rangedColumns = ['age', 'daysInStage', 'percentAchieved'] as const;
export type RangedColumn = (typeof rangedColumns)[number];

const End = z.int().min(0).max(9999).optional();
const Range = z
  .strictObject({ from: End, to: End })
  .refine(({ from = 0, to = from }) => from <= to, { error: 'Awalnya melebihi akhirnya.' });

/** What is shown: the same query draws the page, counts it, prints it and exports it. */
export const CaseloadQuery = z.strictObject({
  search: z.string().max(200).default(''),
  stages: z.array(z.enum(stageIds)).default([]),
  status: z.enum(['open', 'closed', 'all']).default('open'),
  /** Ids of users; `nobody` stands for cases that no one who still works here holds. */
  workerIds: z.array(z.string().max(40)).max(50).default([]),
  categories: z.array(z.string().max(20)).max(30).default([]),
  /** How somebody stands to the centre: candidates are nobody's residents. */
  standings: z.array(z.enum(standingCodes)).default([]),
  sexes: z.array(z.enum(['L', 'P'])).default([]),
  /** Any of these: whose identity is not known whole. For who reads identities. */
  identityGaps: z.array(z.enum(identityGapCodes)).default([]),
  /** Whether a NIK is known, and if not, why. For who reads identities. */
  nikStates: z.array(z.enum(nikStateCodes)).default([]),
  /** Codes of who brought somebody; an official one means those that the centre set under it, too. For who reads identities. */
  referrals: z.array(z.string().max(60)).max(60).default([]),
  /** Regencies, or provinces, as the rows say them. For who reads identities. */
  origins: z.array(z.string().max(120)).max(60).default([]),
  /** Any of these: whom somebody may be forgetting. For who reads the narrative. */
  needs: z.array(z.enum(caseNeedCodes)).default([]),
  /** Any of these was found of a target of theirs that fell due, in the period where it bounds targets. For who reads the narrative. */
  found: z.array(z.enum(findingOfDueCodes)).default([]),
  /** Numbers of the row that lie in a range; for whoever sees them. */
  ranges: z.partialRecord(z.enum(rangedColumns), Range).default({}),
  /** Days, both included; `by` says which date of the case they bound, or that of its targets. */
  period: z
    .strictObject({
      by: z.enum(['admitted', 'left', 'resident', 'due', 'target']),
      from: CivilDate,
      to: CivilDate,
    })
    .optional(),
  sort: z.strictObject({ column: z.enum(caseloadColumnCodes), direction: z.enum(['asc', 'desc']) }).default({
    column: 'fullName',
    direction: 'asc',
  }),
  /** Rows that are alike in this stand together, in the order of what they share. */
  group: z.enum(caseloadGroupCodes).optional(),
});
export type CaseloadQuery = z.infer<typeof CaseloadQuery>;

/** A query without what a role may not ask: whoever does not see a value neither sorts, groups nor filters by it. */
export function askedBy(role: Role, query: CaseloadQuery): CaseloadQuery {
  const { period, group, ranges, sort, ...rest } = query;
  const seenRanges = Object.entries(ranges).filter(([code]) => mayReadColumn(role, code as RangedColumn));
  return {
    ...rest,
    ...(may(role, 'identity.read') ? {} : noIdentities),
    ...(may(role, 'progress.read') ? {} : noProgress),
    ...(may(role, 'narrative.read') ? {} : { found: [] }),
    ranges: Object.fromEntries(seenRanges),
    sort: mayReadColumn(role, sort.column) ? sort : byName,
    ...(period !== undefined && mayBound(role, period.by) && { period }),
    ...(group !== undefined && mayGroupBy(role, group) && { group }),
  };
}

type Bounded = NonNullable<CaseloadQuery['period']>['by'];

/** Whether a role may ask by this date of a case: what falls due is for those who follow it, its targets for those who read them. */
export function mayBound(role: Role, by: Bounded): boolean {
  if (by === 'target') return may(role, 'narrative.read');
  return by !== 'due' || may(role, 'progress.read');
}

/** So many cases are ticked at once, for what is done with several of them. */
export const mostTicked = 500;

const noProgress = { stages: [], categories: [], needs: [] };
const noIdentities = { identityGaps: [], nikStates: [], referrals: [], origins: [] };
const byName = { column: 'fullName', direction: 'asc' } as const;

/** A row: what its columns hold, and what stands beside it. */
export const CaseloadRow = z.strictObject({
  ...columnValues,
  caseId: z.string(),
  alias: z.string(),
  /** Of a baby, whose age in years is 0. */
  ageInMonths: z.int().nullable(),
  /** Somebody estimated the age or the day of the birth. */
  ageIsGuessed: z.boolean(),
  /** A daily note wants attention, and nobody has said yet what was done. */
  isFlagged: z.boolean(),
  /** A small photo of the person; null where none is kept, and in what leaves on paper. */
  thumbnail: z.string().nullable(),
});
export type CaseloadRow = z.infer<typeof CaseloadRow>;

/** The age of a row as it is said; undefined where none is known. */
export const ageOfRow = ({ age, ageInMonths, ageIsGuessed }: CaseloadRow): Age | undefined =>
  age === null ? undefined : { years: age, months: ageInMonths, isGuessed: ageIsGuessed };

export const caseloadContract = {
  list: operation
    .meta({ says: 'Membaca daftar kasus', may: 'caseload.read', audit: 'read' })
    .input(
      CaseloadQuery.extend({
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(
      z.strictObject({
        total: z.int(),
        /** Nobody is found by what was typed: these are written nearly so, or their name is shortened. */
        isNear: z.boolean(),
        rows: z.array(CaseloadRow),
        /** What the rows stand together by, and how many each; empty where nothing was asked. */
        groups: z.array(CaseloadGroup),
        /** What may be done with the rows: `print` puts those that are ticked into a packet, `handOver` gives them to others. */
        can: z.strictObject({ export: Verdict, print: Verdict, handOver: Verdict }),
      }),
    ),
  /** The cases that somebody opened last, the latest first: what they go back to. */
  recent: operation
    .meta({ says: 'Membaca kasus yang terakhir dibuka sendiri', may: 'caseload.read', audit: 'read' })
    .input(z.strictObject({}))
    .output(
      z.strictObject({
        rows: z.array(
          CaseloadRow.pick({
            caseId: true,
            fullName: true,
            caseNumber: true,
            registerNumber: true,
            leftOn: true,
            thumbnail: true,
          }),
        ),
      }),
    ),
  /** The rows of the query, all of them or those of these cases, with the columns shown, as XLSX or as a PDF to print. */
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
        /** Of the rows only these, which were ticked. */
        caseIds: z.array(CaseId).min(1).max(mostTicked).optional(),
        columns: z.array(z.enum(caseloadColumnCodes)).min(1),
        as: z.enum(['xlsx', 'pdf']),
        recipient: z.string().max(200).default(''),
      }),
    )
    .output(MadePaper.extend({ rows: z.int() })),
  /** How far the export is that this person waits for; nothing when none is under way. */
  exportProgress: operation
    .meta({ says: 'Melihat kemajuan ekspor', may: 'caseload.export', audit: 'none', quiet: true })
    .output(z.strictObject({ done: z.int(), of: z.int() }).nullable()),
};
