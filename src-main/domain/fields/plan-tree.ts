import { z } from 'zod';
import { atensiServices } from '../lists/atensi-services.ts';
import { horizons } from '../lists/horizons.ts';
import { programmeKinds } from '../lists/programme-kinds.ts';
import { asText, type Field, type FieldOptions } from './field.ts';
import { GasScale } from './gas-scale.ts';
import { printNumber } from './number.ts';
import { codeOf, existingDay, neededText, paragraphs, positiveNumber, shortText } from './parts.ts';

const unreadable = { error: 'Bagian ini tidak dapat dibaca.' };
const tooFar = { error: 'Angka harus antara -1.000.000.000 dan 1.000.000.000.' };
const noTarget = { error: 'Tujuan ini belum memiliki target.' };
const atMost = (count: number) => ({ error: `Paling banyak ${count} baris.` });

const neededValue = (sentence: string) => z.number({ error: sentence }).min(-1e9, tooFar).max(1e9, tooFar);

/** A value of a target before the intervention began, besides the one that stands as its baseline. */
const EarlierValue = z.strictObject(
  {
    on: existingDay('Tanggal nilai awal belum diisi.'),
    value: neededValue('Nilai awal belum diisi dengan angka.'),
  },
  unreadable,
);

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
    earlierValues: z.array(EarlierValue, unreadable).max(50, atMost(50)).optional(),
    scale: GasScale.optional(),
    dueOn: existingDay('Tenggat belum diisi.'),
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
    /** The numbers of the findings that it answers. */
    findings: z.array(positiveNumber, unreadable).max(50, atMost(50)).optional(),
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
