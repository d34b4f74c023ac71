import { z } from 'zod';
import { Line, MadePaper, Month, operation, Period, PrintPurpose, Verdict } from './operation.ts';
import { ProfileId } from './report-profile.ts';
import { FigureCodes, SheetPreview } from './sheet-preview.ts';

const Count = z.strictObject({ L: z.int(), P: z.int() });
const RecapCounts = z.strictObject({
  opening: Count,
  admitted: Count,
  left: Count,
  closing: Count,
});

/** A month as it left once: the hash of the file, and of the content as it lies frozen. */
export const SentMonth = z.strictObject({
  exportId: z.string(),
  revision: z.int(),
  exportedAt: z.string(),
  by: z.string(),
  recipient: z.string(),
  format: z.string(),
  withNames: z.boolean(),
  sha256: z.string(),
  contentSha256: z.string(),
  /** Of what lies under the lock; null where it left open. */
  innerSha256: z.string().nullable(),
  /** By which profile; null: the whole report. */
  profile: z.strictObject({ name: z.string(), version: z.int() }).nullable(),
});
export type SentMonth = z.infer<typeof SentMonth>;

/** A cell that differs: sheet, row, column, before, now; the cases it lies in for those who may read them. */
export const ReportChange = z.strictObject({
  cells: z.array(z.string()),
  cases: z.array(z.strictObject({ caseId: z.string(), caseNumber: z.string() })),
});
export type ReportChange = z.infer<typeof ReportChange>;

/** A report that was sent and would be told otherwise now; without its cells where only its recapitulation was kept. */
export const ChangedReport = z.strictObject({
  period: Period,
  title: z.string(),
  /** The number the next export gets. */
  nextRevision: z.int(),
  changes: z.array(ReportChange).nullable(),
});
export type ChangedReport = z.infer<typeof ChangedReport>;

/** The month (or a longer period) at a glance, the sheets its workbook would have, and whether it balances. */
export const MonthPreview = z.strictObject({
  period: Period,
  title: z.string(),
  total: RecapCounts,
  /** Who came from or went to a way of being served outside the house, in sum. */
  moved: Count,
  sheets: z.array(SheetPreview),
  /** Cases that break the balance, each with its sentence; the export refuses while there are any. */
  troubles: z.array(z.strictObject({ caseId: z.string(), caseNumber: z.string(), sentence: z.string() })),
  balanced: z.boolean(),
  /** Earlier exports of this month: 0 when there is none. */
  revisions: z.int(),
  /** Whether the figures differ from those of the export before. */
  isChanged: z.boolean(),
  /** What differs from the export before. */
  changes: z.array(ReportChange),
  /** Every export, the newest first. */
  history: z.array(SentMonth),
  /** Exports of before every sheet was frozen: of these only the recapitulation is kept. */
  recapOnly: z.int(),
  /** What two exports differ in, where two were chosen. */
  comparison: z.array(ReportChange).nullable(),
  /** Whether the list by name may leave with the counts. */
  can: z.strictObject({ name: Verdict }),
});
export type MonthPreview = z.infer<typeof MonthPreview>;

/** Somebody in a figure: their stays in these days, and how much of the figure is theirs. */
export const CountedPerson = z.strictObject({
  fullName: z.string(),
  registerNumber: z.string(),
  cases: z.array(z.strictObject({ caseId: z.string(), caseNumber: z.string() })),
  count: z.int(),
});
export type CountedPerson = z.infer<typeof CountedPerson>;

const NoProfile = { message: 'Profil laporan ini tidak dapat dipakai.' };

const monthErrors = {
  NOT_BEGUN: { message: 'Masa itu belum dimulai.' },
  BAD_PROFILE: NoProfile,
  UNBALANCED: {
    message: 'Laporan tidak seimbang, jadi tidak dapat diekspor.',
    data: z.object({
      troubles: z.array(z.object({ caseId: z.string(), caseNumber: z.string(), sentence: z.string() })),
    }),
  },
};

const input = z.strictObject({
  period: Period,
  recipient: z.string().max(200).default(''),
  /** By which profile; without one the whole report. */
  profileId: ProfileId.optional(),
  as: z.enum(['xlsx', 'pdf', 'csv']).default('xlsx'),
  /** An export that is made again as it left. */
  again: z.uuid().optional(),
});

/** A report that left; with its password where it is locked, which is told here and nowhere else. */
const MadeReport = MadePaper.extend({
  rows: z.int(),
  revision: z.int(),
  password: z.string().nullable(),
  innerSha256: z.string().nullable(),
});

export const monthReportContract = {
  preview: operation
    .meta({ says: 'Membaca laporan bulanan', may: 'report.read', audit: 'read', work: 'long' })
    .errors(monthErrors)
    .input(
      z.strictObject({
        period: Period,
        compare: z.tuple([z.uuid(), z.uuid()]).optional(),
        profileId: ProfileId.optional(),
      }),
    )
    .output(MonthPreview),
  /** Who stands behind a figure of the preview: each person with their part of it. */
  people: operation
    .meta({
      says: 'Membaca siapa yang dihitung dalam laporan',
      may: 'report.read',
      audit: 'read',
      work: 'long',
    })
    .errors(monthErrors)
    .input(
      z.strictObject({
        period: Period,
        profileId: ProfileId.optional(),
        sheet: FigureCodes.shape.sheet,
        /** Null: every row of the sheet. */
        row: z.string().max(200).nullable(),
        /** What is added up in the column. */
        columns: z.array(z.string().max(40)).min(1).max(10),
      }),
    )
    .output(
      z.strictObject({
        people: z.array(CountedPerson),
        /** So much of the figure belongs to people who are not told of any more. */
        untold: z.int(),
      }),
    ),
  /** The reports that were sent and have changed since. */
  changed: operation
    .meta({ says: 'Membaca perubahan laporan yang sudah diekspor', may: 'report.read', audit: 'read' })
    .output(z.array(ChangedReport)),
  /** The counts: no names. */
  exportWorkbook: operation
    .meta({
      says: 'Mengekspor laporan bulanan',
      may: 'report.send',
      audit: 'export',
      work: 'long',
      reauth: 'always',
    })
    .errors(monthErrors)
    .input(input)
    .output(MadeReport),
  /** With the lists by name: locked under a password. */
  exportWithNames: operation
    .meta({
      says: 'Mengekspor laporan dengan nama',
      may: 'report.nominative',
      audit: 'export',
      work: 'long',
      reauth: 'always',
    })
    .errors(monthErrors)
    .input(input)
    .output(MadeReport),
  /** The letter that goes with a report, worded by its profile. */
  coverLetter: operation
    .meta({
      says: 'Mencetak surat pengantar laporan',
      may: 'report.send',
      audit: 'print',
      work: 'long',
      reauth: 'toSave',
    })
    .errors(monthErrors)
    .input(
      z.strictObject({
        period: Period,
        profileId: ProfileId,
        /** As it stands in the book of letters; room to write it where it is empty. */
        number: Line(60).default(''),
        recipient: Line(200).default(''),
        purpose: PrintPurpose,
      }),
    )
    .output(MadePaper.extend({ pages: z.int() })),
  /** The figures of a sent month for a Titian that gathers many centres: signed, and no names. */
  exportFile: operation
    .meta({
      says: 'Menyimpan berkas bulan bertanda tangan',
      may: 'report.send',
      audit: 'export',
      work: 'long',
      reauth: 'always',
    })
    .errors({ NOT_SENT: { message: 'Bulan itu belum diekspor. Ekspor dahulu laporannya.' } })
    .input(z.strictObject({ month: Month, recipient: z.string().max(200).default('') }))
    .output(MadePaper.extend({ rows: z.int(), revision: z.int() })),
};
