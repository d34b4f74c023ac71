import { oc } from '@orpc/contract';
import { z } from 'zod';
import { isCivilDate } from '#domain/civil-date';
import { periodKindOf } from '#domain/months/period';
import type { Administering, Permission } from '#domain/roles';
import { sayIssue } from './plain-words.ts';

// What zod says of a value that is not of its form, it says in plain Indonesian.
z.config({ customError: sayIssue });

/**
 * Who may, how it is told in the audit, and whether the pass phrase is asked again when it was last given
 * five minutes ago or more (hosts/SECURITY.md A8). The three hang together: what hands data out as a file
 * always asks, so an export cannot be declared otherwise; an act of administering cannot be declared without
 * saying so.
 */
type Guards =
  | { may: Permission; audit: 'export'; reauth: 'always' }
  /** `toSave`: paper is daily work and does not ask, a file (`purpose: 'save'`) does. */
  | { may: Permission; audit: 'print'; reauth: 'toSave' }
  /** `typed`: the input carries the recovery key itself. */
  | { may: Administering; audit: 'write'; reauth: 'always' | 'typed' | 'never' }
  | { may: Exclude<Permission, Administering> | 'nobody'; audit: 'write'; reauth?: never }
  | { may: Permission | 'nobody'; audit: 'read' | 'none'; reauth?: never };

/**
 * What the pipeline must know of an operation before any handler runs. `says` is what the audit calls it, in
 * Indonesian; those before login leave no row by themselves, all others do at least when somebody is refused.
 */
export type Operation = (
  | (Guards & { says: string })
  | {
      may: 'anyone';
      audit: 'none';
      says?: never;
      reauth?: never;
      /** May also be asked by a PC that works on the vault of this one. */
      fromAnyPc?: true;
    }
) & {
  /** `case`: the input names a caseId, and the actor must be allowed to see that case. */
  about?: 'case' | 'cases';
  /** The case may be one whose registration was annulled; for any other operation it is not there. */
  alsoAnnulled?: true;
  /**
   * `long`: reads and draws outside the writing transaction; its audit row is written before the result
   * leaves.
   */
  work?: 'long';
  /** Bears on the PC that keeps the vault, and is done there only. */
  onHub?: true;
  /** Asked by a clock of the screen and not by a person: it does not keep an idle vault open. */
  quiet?: true;
};

/** What stands between the answers given and a completed record, field by field. */
export const Troubles = z.object({
  troubles: z.array(z.strictObject({ path: z.string(), label: z.string(), sentence: z.string() })),
});
/** What was asked before saving: a date that contradicts what is known, a report that was sent ("Tetap simpan?"). */
const Asks = {
  message: 'Ada yang perlu diperiksa sebelum disimpan. Periksa, atau tetap simpan.',
  data: Troubles,
};

/** Refusals that every operation may give, each a plain Indonesian sentence. */
export const refusals = {
  LOCKED: { message: 'Titian terkunci. Masuk kembali untuk melanjutkan.' },
  FORBIDDEN: { message: 'Peran Anda tidak berhak melakukan tindakan ini.' },
  NOT_YOURS: { message: 'Kasus ini tidak ditugaskan kepada Anda.' },
  NOT_FOUND: { message: 'Data yang diminta tidak ditemukan.' },
  REAUTH: { message: 'Ketik kata sandi Anda sekali lagi untuk melanjutkan.' },
  BAD_INPUT: {
    message: 'Isian tidak dapat diterima. Periksa kembali.',
    data: z.object({ fields: z.array(z.string()) }),
  },
  ASKS: Asks,
  OFFICE_REFUSED: {
    message: 'Langkah ini tidak dapat dilakukan dari PC ini.',
    data: z.object({ code: z.string() }),
  },
  VAULT_REFUSED: { message: 'Brankas menolak langkah ini.', data: z.object({ code: z.string() }) },
  UNEXPECTED: {
    message: 'Terjadi gangguan dan tidak ada yang tersimpan dari langkah ini. Coba sekali lagi.',
    data: z.object({ reference: z.string() }),
  },
};

/** What is told to whoever saves over what somebody else changed since they read it, by what it is called. */
export const changedMeanwhile = (what: string) => ({
  message: `${what} baru saja diubah orang lain. Isian Anda tetap di layar ini: periksa, lalu simpan lagi.`,
});

/** Every operation begins here: closed to everybody, and audited, until its meta says otherwise. */
export const operation = oc
  .$meta<Operation>({ says: 'Langkah yang tidak diizinkan bagi siapa pun', may: 'nobody', audit: 'write' })
  .errors(refusals);

export const CaseId = z.uuid();
export const ClientId = z.uuid();
export const UserId = z.uuid();
/** As somebody types it from the paper; whether it is one is said by the program. */
export const RecoveryKey = z.string().max(80);
export const RecordId = z.uuid();
/** One line of at most so many letters, as a form's field of text takes it. */
export const Line = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .refine((text) => !/[\r\n]/.test(text), { error: 'Isian ini hanya satu baris.' });

/** A line that takes the place of several: what stands in settings is read whatever an older version let in. */
export const Joined = (most: number) =>
  z
    .string()
    .overwrite((text) => text.trim().replace(/\s*[\r\n]+\s*/g, ' '))
    .max(most);

/** A day on the calendar as YYYY-MM-DD. */
export const CivilDate = z.string().refine(isCivilDate, { error: 'Tanggal ini tidak ada di kalender.' });
/** A month as YYYY-MM. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'Bulan ditulis seperti 2026-03.' });
/** What a report is made of: a month, quarter, half-year or year, as '2026-03', '2026-T1', '2026-S1', '2026'. */
export const Period = z.string().refine((text) => periodKindOf(text) !== undefined, {
  error: 'Bulan ditulis seperti 2026-03, triwulan 2026-T1, semester 2026-S1, tahun 2026.',
});
/** A moment as UTC ISO text. */
export const Instant = z.string();
/** What a print is made for: to be looked at, for paper, or for a file that leaves Titian. */
export const PrintPurpose = z.enum(['preview', 'print', 'save']);
/** A file made for the person asking: its name and its bytes. */
export const MadeFile = z.strictObject({ name: z.string(), file: z.instanceof(Blob) });
/** A paper: with the SHA-256 of its bytes, as its audit row keeps it too. */
export const MadePaper = MadeFile.extend({ sha256: z.string() });
/** The questions answered with "Tetap simpan", word for word as they were shown. */
export const Confirmed = z.array(z.string().max(1_000)).max(100).default([]);
/** A verdict that travels with the data: allowed, or why not. */
export const Verdict = z.strictObject({ ok: z.boolean(), why: z.string().optional() });
export type Verdict = z.infer<typeof Verdict>;
