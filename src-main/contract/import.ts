import { z } from 'zod';
import { pieceBytes } from './attachment.ts';
import {
  Decision,
  HeldImport,
  ImportBatch,
  ImportCheck,
  ImportResult,
  ImportRow,
  rowStates,
  SheetKind,
} from './import-told.ts';
import { Confirmed, MadeFile, MadePaper, operation } from './operation.ts';

const BatchId = z.uuid();
/** A text of a cell, as somebody may type it in its place. */
const CellText = z.string().max(5_000);
const Ask = z.strictObject({ sheet: z.int().min(0).max(100), row: z.int().min(0).max(1_000_000) });

const may = { may: 'people.import' } as const;
const lost = {
  NO_FILE: { message: 'Tidak ada berkas yang sedang diimpor. Pilih berkasnya sekali lagi.' },
};
const held = { ...may, audit: 'none' } as const;

/**
 * Old files in. A file is sent in pieces, read off the main thread, and held in the memory of the session until it is
 * imported or left; nothing of it is written before `carryOut`, which writes all of it or nothing.
 */
export const importContract = {
  send: operation
    .meta({ says: 'Membaca berkas untuk diimpor', ...held, work: 'long' })
    .errors({
      ...lost,
      NOT_TAKEN: { message: 'Berkas ini tidak dapat diimpor.' },
    })
    .input(
      z.strictObject({
        uploadId: z.uuid(),
        name: z.string().max(255),
        bytes: z.int().min(1),
        offset: z.int().min(0),
        piece: z.string().max(Math.ceil(pieceBytes / 3) * 4),
      }),
    )
    .output(z.strictObject({ received: z.int() })),
  /** The file that is held; null when there is none. */
  held: operation.meta({ says: 'Melihat berkas yang akan diimpor', ...held }).output(HeldImport.nullable()),
  forget: operation.meta({ says: 'Meninggalkan berkas yang akan diimpor', ...held }),
  /** Says what a sheet and its columns are. */
  arrange: operation
    .meta({ says: 'Mencocokkan kolom berkas', ...held })
    .errors(lost)
    .input(
      z.strictObject({
        sheet: z.int().min(0).max(100),
        kind: SheetKind.nullable().optional(),
        headingRow: z.int().min(0).max(1_000).optional(),
        column: z
          .strictObject({
            at: z.int().min(0).max(1_000),
            field: z.string().max(60).nullable().optional(),
            order: z.enum(['day-first', 'month-first']).optional(),
          })
          .optional(),
      }),
    )
    .output(HeldImport),
  /** Says one value for all rows, or that everybody is accepted. */
  sayForAll: operation
    .meta({ says: 'Mengisi nilai untuk semua baris berkas', ...held })
    .errors(lost)
    .input(
      z.strictObject({
        field: z.string().max(60).optional(),
        value: CellText.optional(),
        acceptsAll: z.boolean().optional(),
      }),
    )
    .output(HeldImport),
  /** Reads every row by what its columns are, and says how it stands. */
  check: operation
    .meta({ says: 'Memeriksa berkas yang akan diimpor', ...held, work: 'long' })
    .errors(lost)
    .output(ImportCheck),
  /** Says what a text of a field means: a code of its list, or '' for nothing. */
  mean: operation
    .meta({ says: 'Mencocokkan nilai berkas dengan daftar', ...held })
    .errors(lost)
    .input(z.strictObject({ field: z.string().max(60), text: CellText, code: z.string().max(60) })),
  rows: operation
    .meta({ says: 'Melihat baris berkas yang akan diimpor', ...may, audit: 'read', work: 'long' })
    .errors(lost)
    .input(
      z.strictObject({
        sheet: z.int().min(0).max(100).optional(),
        state: z.enum([...rowStates, 'remarked', 'all']).default('all'),
        field: z.string().max(60).optional(),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .output(z.strictObject({ total: z.int(), sheet: z.int(), rows: z.array(ImportRow) })),
  /** Mends a cell of the file as it is held; the file itself stays as it is. */
  mend: operation
    .meta({ says: 'Membetulkan sel berkas yang akan diimpor', ...held })
    .errors(lost)
    .input(Ask.extend({ field: z.string().max(60), text: CellText }))
    .output(ImportRow),
  decide: operation
    .meta({ says: 'Memutuskan baris berkas yang akan diimpor', ...held })
    .errors(lost)
    .input(Ask.extend({ decision: Decision }))
    .output(ImportRow),
  /** Does all of it and takes it back, to say what it would come to. */
  rehearse: operation
    .meta({ says: 'Mencoba impor tanpa menyimpan', ...may, audit: 'read', work: 'long' })
    .errors({ ...lost, NOTHING: { message: 'Tidak ada baris yang dapat diambil.' } })
    .output(ImportResult.extend({ rehearsed: z.string() })),
  /** Registers everybody whose row is ready, in one transaction with its audit row. */
  carryOut: operation
    .meta({ says: 'Mengimpor orang dan kasus dari berkas lama', ...may, audit: 'write', reauth: 'always' })
    .errors({
      ...lost,
      NOTHING: { message: 'Tidak ada baris yang dapat diambil.' },
      CHANGED: {
        message:
          'Sejak dicoba, berkas ini atau isi Titian berubah, misalnya di jendela lain atau oleh rekan. Belum ada yang diimpor: pilih Kembali, lalu periksa dan coba sekali lagi.',
      },
    })
    .input(
      z.strictObject({
        requestId: z.uuid(),
        confirmed: Confirmed,
        /** What the rehearsal was of, as it told it. */
        rehearsed: z.string().max(100).optional(),
      }),
    )
    .output(z.strictObject({ batchId: z.string() })),
  progress: operation
    .meta({ says: 'Melihat kemajuan impor', ...held, quiet: true })
    .output(z.strictObject({ done: z.int(), of: z.int() }).nullable()),
  list: operation.meta({ says: 'Membaca daftar impor', ...may, audit: 'read' }).output(z.array(ImportBatch)),
  /** What was taken, what was left out, and why. */
  protocol: operation
    .meta({ says: 'Menyimpan protokol impor', ...may, audit: 'export', reauth: 'always', work: 'long' })
    .input(z.strictObject({ batchId: BatchId, recipient: z.string().max(200).default('') }))
    .output(MadePaper.extend({ rows: z.int() })),
  /** Takes a whole import back, while nothing was written on it since. */
  undo: operation
    .meta({ says: 'Membatalkan impor', ...may, audit: 'write', reauth: 'always' })
    .errors({ REFUSED: { message: 'Impor ini tidak dapat dibatalkan lagi.' } })
    .input(z.strictObject({ batchId: BatchId, confirmed: Confirmed }))
    .output(z.strictObject({ people: z.int(), cases: z.int() })),
  /** An empty workbook with the lists of this centre and three people who are nobody. */
  sample: operation
    .meta({ says: 'Mengunduh contoh Excel untuk impor', ...held, work: 'long' })
    .output(MadeFile),
};
