import { z } from 'zod';
import { isCivilDate } from '../civil-date.ts';
import { atensiServices } from '../lists/atensi-services.ts';
import { horizons } from '../lists/horizons.ts';
import { programmeKinds } from '../lists/programme-kinds.ts';
import { asText, type Field, type FieldOptions, isBlank } from './field.ts';
import { printNumber } from './number.ts';

const aText = { error: 'Isian harus berupa teks.' };
const unreadable = { error: 'Bagian ini tidak dapat dibaca.' };
const notInList = { error: 'Pilihan ini tidak ada dalam daftar.' };
const tooFar = { error: 'Angka harus antara -1.000.000.000 dan 1.000.000.000.' };
const badNumber = { error: 'Nomor harus bilangan bulat antara 1 dan 999.' };
const noTarget = { error: 'Tujuan ini belum memiliki target.' };
const atMost = (count: number) => ({ error: `Paling banyak ${count} baris.` });

const shortText = z.string(aText).max(500, { error: 'Paling banyak 500 karakter.' });
const paragraphs = z.string(aText).max(5_000, { error: 'Paling banyak 5.000 karakter.' });
const neededText = (sentence: string) =>
  z
    .string({ error: sentence })
    .max(500, { error: 'Paling banyak 500 karakter.' })
    .refine((text) => text.trim() !== '', { error: sentence });
const neededValue = (sentence: string) => z.number({ error: sentence }).min(-1e9, tooFar).max(1e9, tooFar);
const dueDay = z.string({ error: 'Tenggat belum diisi.' }).refine(isCivilDate, {
  error: ({ input }) =>
    isBlank(input) ? 'Tenggat belum diisi.' : `Tanggal ${asText(input)} tidak ada di kalender.`,
});
const codeOf = (options: Readonly<Record<string, string>>) =>
  z.string(notInList).refine((code) => Object.hasOwn(options, code), notInList);
const positiveNumber = z.int(badNumber).min(1, badNumber).max(999, badNumber);

/** State of a task (kegiatan). */
export const taskStates = {
  planned: 'Direncanakan',
  running: 'Berjalan',
  done: 'Selesai',
  dropped: 'Tidak dilanjutkan',
} as const;

/** Kegiatan: what, how, why, when, where (the slides' five words), by whom, towards a target. */
export const PlanTask = z.strictObject(
  {
    number: positiveNumber,
    what: neededText('Kegiatan belum dirumuskan.'),
    how: paragraphs.optional(),
    why: paragraphs.optional(),
    when: shortText.optional(),
    where: shortText.optional(),
    executor: shortText.optional(),
    service: codeOf(atensiServices).optional(),
    programme: codeOf(programmeKinds).optional(),
    source: shortText.optional(),
    state: codeOf(taskStates).optional(),
  },
  unreadable,
);
export type PlanTask = z.infer<typeof PlanTask>;

/** Target (objective): the unit compared in Evaluasi. Its number is never used again for another. */
export const PlanTarget = z.strictObject(
  {
    number: positiveNumber,
    statement: neededText('Target belum dirumuskan.'),
    indicator: neededText('Indikator belum diisi.'),
    baseline: neededValue('Nilai awal belum diisi dengan angka.'),
    targetValue: neededValue('Nilai target belum diisi dengan angka.'),
    unit: neededText('Satuan belum diisi.'),
    dueOn: dueDay,
    horizon: codeOf(horizons).optional(),
    removedReason: neededText('Alasan dikeluarkan dari rencana belum diisi.').optional(),
    tasks: z.array(PlanTask, unreadable).max(50, atMost(50)),
  },
  unreadable,
);
export type PlanTarget = z.infer<typeof PlanTarget>;

/** Tujuan (goal): the level of attainment in the end, reached by its targets. */
export const PlanGoal = z.strictObject(
  {
    number: positiveNumber,
    statement: neededText('Tujuan belum dirumuskan.'),
    level: paragraphs.optional(),
    targets: z.array(PlanTarget, noTarget).min(1, noTarget).max(50, atMost(50)),
  },
  unreadable,
);
export type PlanGoal = z.infer<typeof PlanGoal>;

/** The tree tujuan > target > kegiatan of a plan. */
export type PlanTreeField = Field<'planTree', PlanGoal[]>;

/** The plan's tree, edited in place. */
export function planTree(label: string, more: FieldOptions = {}): PlanTreeField {
  return { kind: 'planTree', label, ...more };
}

/** Every target of a tree, in the order it is drawn. Tolerates a half-written draft. */
export function targetsOf(goals: unknown): PlanTarget[] {
  return (Array.isArray(goals) ? goals : []).flatMap((goal) =>
    Array.isArray(goal?.targets) ? goal.targets : [],
  );
}

/** "1 -> 3 kali/hari": from where, to where, in which unit. */
export function fromTo(target: Pick<PlanTarget, 'baseline' | 'targetValue' | 'unit'>): string {
  const number = (value: unknown) => printNumber(value) || '?';
  return `${number(target.baseline)} → ${number(target.targetValue)} ${asText(target.unit)}`.trim();
}
