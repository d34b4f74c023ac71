import { z } from 'zod';
import { formatCivilDate, isCivilDate } from '../civil-date.ts';
import { formatNumber } from '../indonesian.ts';
import { atensiServices } from '../lists/atensi-services.ts';
import { horizons } from '../lists/horizons.ts';
import { programmeKinds } from '../lists/programme-kinds.ts';
import type { Field, FieldKind, FieldOptions } from './field.ts';
import { asText, isBlank } from './field.ts';

const shortText = z.string().max(500, { error: 'Paling banyak 500 karakter.' });
const paragraphs = z.string().max(5_000, { error: 'Paling banyak 5.000 karakter.' });
const day = z
  .string()
  .refine(isCivilDate, { error: (issue) => `Tanggal ${asText(issue.input)} tidak ada di kalender.` });
const codeOf = (options: Readonly<Record<string, string>>) =>
  z.string().refine((code) => Object.hasOwn(options, code), { error: 'Pilihan ini tidak ada dalam daftar.' });
const positiveNumber = z.int().min(1).max(999);

/** State of a task (kegiatan). */
export const taskStates = {
  planned: 'Direncanakan',
  running: 'Berjalan',
  done: 'Selesai',
  dropped: 'Tidak dilanjutkan',
} as const;

/** Kegiatan: what, how, why, when, where (the slides' five words), by whom, towards a target. */
export const PlanTask = z.strictObject({
  number: positiveNumber,
  what: shortText.min(1, { error: 'Kegiatan belum dirumuskan.' }),
  how: paragraphs.optional(),
  why: paragraphs.optional(),
  when: shortText.optional(),
  where: shortText.optional(),
  executor: shortText.optional(),
  service: codeOf(atensiServices).optional(),
  programme: codeOf(programmeKinds).optional(),
  source: shortText.optional(),
  state: codeOf(taskStates).optional(),
});
export type PlanTask = z.infer<typeof PlanTask>;

/** Target (objective): the unit compared in Evaluasi. Its number is never used again for another. */
export const PlanTarget = z.strictObject({
  number: positiveNumber,
  statement: shortText.min(1, { error: 'Target belum dirumuskan.' }),
  indicator: shortText.min(1, { error: 'Indikator belum diisi.' }),
  baseline: z.number({ error: 'Nilai awal belum diisi dengan angka.' }).min(-1e9).max(1e9),
  targetValue: z.number({ error: 'Nilai target belum diisi dengan angka.' }).min(-1e9).max(1e9),
  unit: shortText.min(1, { error: 'Satuan belum diisi.' }),
  dueOn: day,
  horizon: codeOf(horizons).optional(),
  removedReason: shortText.min(1).optional(),
  tasks: z.array(PlanTask).max(50),
});
export type PlanTarget = z.infer<typeof PlanTarget>;

/** Tujuan (goal): the level of attainment in the end, reached by its targets. */
export const PlanGoal = z.strictObject({
  number: positiveNumber,
  statement: shortText.min(1, { error: 'Tujuan belum dirumuskan.' }),
  level: paragraphs.optional(),
  targets: z.array(PlanTarget).min(1, { error: 'Tujuan ini belum memiliki target.' }).max(50),
});
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
  const number = (value: unknown) => (typeof value === 'number' ? formatNumber(value) : '?');
  return `${number(target.baseline)} → ${number(target.targetValue)} ${target.unit ?? ''}`.trim();
}

function repeated(numbers: number[]): number | undefined {
  return numbers.find((number, index) => numbers.indexOf(number) !== index);
}

export const planTreeKind: FieldKind<PlanTreeField> = {
  schema: () =>
    z
      .array(PlanGoal)
      .min(1, { error: 'Rencana belum memiliki tujuan.' })
      .max(30)
      .superRefine((goals, context) => {
        const twice = repeated(targetsOf(goals).map((target) => target.number));
        if (twice !== undefined) {
          context.addIssue({ code: 'custom', message: `Nomor target ${twice} dipakai dua kali.` });
        }
      }),
  isEmpty: (value) => targetsOf(value).every((target) => isBlank(target.statement)),
  print: (_field, value) => ({
    shape: 'table',
    head: ['No', 'Target', 'Indikator', 'Awal → target', 'Tenggat', 'Kegiatan'],
    rows: (Array.isArray(value) ? value : []).flatMap((goal) => [
      [`Tujuan ${asText(goal?.number)}`, asText(goal?.statement), '', '', '', ''],
      ...targetsOf([goal]).map((target) => [
        asText(target.number),
        target.removedReason
          ? `${target.statement} (dikeluarkan dari rencana: ${target.removedReason})`
          : asText(target.statement),
        asText(target.indicator),
        fromTo(target),
        isCivilDate(asText(target.dueOn)) ? formatCivilDate(target.dueOn, 'short') : asText(target.dueOn),
        (target.tasks ?? []).map((task) => `${task.number}. ${task.what}`).join('\n'),
      ]),
    ]),
  }),
};
