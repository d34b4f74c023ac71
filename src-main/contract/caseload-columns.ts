import { z } from 'zod';
import { may, type Permission, type Role } from '#domain/roles';
import { stageIds } from '#domain/stage';

/** What a column holds: how it stands on the screen, on paper and in a workbook follows from it. */
type Kind = 'text' | 'number' | 'percent' | 'day' | 'birth' | 'stage';

type Options = {
  /** The head on the screen, where the label is too long for it. */
  short?: string;
  /** What is said to those who do not see the head, where the label does not say enough. */
  spoken?: string;
  /** On the screen only once somebody chooses it. */
  startsHidden?: true;
  /** Who may not do this sees no value, and does not sort by it. */
  needs?: Permission;
};

type Column = Options & { kind: Kind; label: string; width: number; value: z.ZodType };

/** `width` is in characters; paper shares its own in the same proportions, the screen begins with it. */
const column =
  <const K extends Kind, V extends z.ZodType>(kind: K, value: V) =>
  (label: string, width: number, more: Options = {}) => ({ kind, label, width, value, ...more });

const text = column('text', z.string());
const perhaps = column('text', z.string().nullable());
/** A day, or the year alone where no more is known. */
const birth = column('birth', z.string().nullable());
const sex = column('text', z.enum(['L', 'P']).nullable());
const days = column('number', z.int().nullable());
const age = column('number', z.int().nullable());
const percent = column('percent', z.number().nullable());
const firstDay = column('day', z.string());
const day = column('day', z.string().nullable());
const stage = column('stage', z.enum(stageIds).nullable());
const category = column('text', z.string().nullable());

/** The columns of the caseload in their first order, each declared once. */
export const caseloadColumns = {
  registerNumber: text('No. register', 16),
  caseNumber: text('No. kasus', 14, { startsHidden: true }),
  fullName: text('Nama', 28),
  sex: sex('L/P', 5, { spoken: 'L/P, jenis kelamin' }),
  age: age('Umur', 6, { spoken: 'Umur, tahun' }),
  birthDate: birth('Tanggal lahir', 13, { startsHidden: true, needs: 'identity.read' }),
  nikState: perhaps('NIK', 22, {
    spoken: 'NIK, ada atau kosong',
    startsHidden: true,
    needs: 'identity.read',
  }),
  address: perhaps('Alamat', 40, { startsHidden: true, needs: 'identity.read' }),
  origin: perhaps('Daerah asal', 22, { startsHidden: true, needs: 'identity.read' }),
  referral: perhaps('Sumber rujukan', 30, { short: 'Rujukan', startsHidden: true, needs: 'identity.read' }),
  category: category('Kategori PPKS', 34, { needs: 'progress.read' }),
  stage: stage('Tahap', 13, { needs: 'progress.read' }),
  daysInStage: days('Hari di tahap', 8, { short: 'Hari', needs: 'progress.read' }),
  worker: text('Pekerja sosial', 20),
  admittedOn: firstDay('Masuk', 13, { spoken: 'Tanggal masuk', startsHidden: true }),
  leftOn: day('Keluar', 13, { spoken: 'Tanggal keluar', startsHidden: true }),
  lastNoteOn: day('Catatan terakhir', 13, { short: 'Catatan', needs: 'progress.read' }),
  nextDueOn: day('Tenggat berikut', 13, { short: 'Tenggat', needs: 'progress.read' }),
  percentAchieved: percent('% tercapai', 9, { short: '%', needs: 'narrative.read' }),
} as const satisfies Record<string, Column>;
export type CaseloadColumn = keyof typeof caseloadColumns;
export const caseloadColumnCodes = Object.keys(caseloadColumns) as [CaseloadColumn, ...CaseloadColumn[]];

/** The declaration of a column, for code that treats every column alike. */
export const columnOf = (code: CaseloadColumn): Column => caseloadColumns[code];

/** Whether a role sees what a column holds. */
export function mayReadColumn(role: Role, code: CaseloadColumn): boolean {
  const { needs } = columnOf(code);
  return needs === undefined || may(role, needs);
}

/** The values of a row, by column. */
export const columnValues = Object.fromEntries(
  Object.entries(caseloadColumns).map(([code, { value }]) => [code, value]),
) as { [Code in CaseloadColumn]: (typeof caseloadColumns)[Code]['value'] };
