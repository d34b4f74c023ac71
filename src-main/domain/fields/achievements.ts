import { z } from 'zod';
import { targetStatuses } from '../results/attainment.ts';
import { labelOf } from './choice.ts';
import { asText, type Field, type FieldKind, type FieldOptions, isBlank, isHollow } from './field.ts';
import { signed } from './gas-scale.ts';
import { printNumber } from './number.ts';
import { paragraphs, repeated, shortText } from './parts.ts';

const notATarget = { error: 'Nomor target harus bilangan bulat antara 1 dan 999.' };
const noLevel = { error: 'Tingkat skala pencapaian adalah -2, -1, 0, +1, atau +2.' };
const tooFar = { error: 'Angka harus antara -1.000.000.000 dan 1.000.000.000.' };

/** What a worker may say of a planned target in a round. */
export const ratedStatuses = {
  achieved: targetStatuses.achieved,
  partly: targetStatuses.partly,
  'not-achieved': targetStatuses['not-achieved'],
  'not-due': targetStatuses['not-due'],
} as const;
export type RatedStatus = keyof typeof ratedStatuses;

/** What was achieved of one target, or, without a target number, something achieved that nobody planned. */
export const Achievement = z
  .strictObject(
    {
      targetNumber: z.int(notATarget).min(1, notATarget).max(999, notATarget).optional(),
      statement: shortText.optional(),
      status: z.enum(['achieved', 'partly', 'not-achieved', 'not-due', 'unplanned'], {
        error: 'Status hasil belum dipilih.',
      }),
      value: z.number({ error: 'Capaian harus berupa angka.' }).min(-1e9, tooFar).max(1e9, tooFar).optional(),
      level: z.int(noLevel).min(-2, noLevel).max(2, noLevel).optional(),
      evidence: paragraphs.optional(),
      obstacle: paragraphs.optional(),
      cause: paragraphs.optional(),
    },
    { error: 'Baris ini tidak dapat dibaca.' },
  )
  .refine((row) => (row.status === 'unplanned') === (row.targetNumber === undefined), {
    error: 'Capaian di luar rencana tidak memiliki nomor target.',
  })
  .refine((row) => row.targetNumber !== undefined || (row.statement ?? '').trim() !== '', {
    error: 'Tuliskan apa yang dicapai di luar rencana.',
  });
export type Achievement = z.infer<typeof Achievement>;

/** The achievements of one round, target by target. */
export type AchievementsField = Field<'achievements', Achievement[]>;

/** What was achieved in a round, drawn beside the plan's targets. */
export function achievements(label: string, more: FieldOptions = {}): AchievementsField {
  return { kind: 'achievements', label, ...more };
}

export const achievementsKind: FieldKind<AchievementsField> = {
  schema: () =>
    z.array(Achievement, { error: 'Isian ini bukan daftar.' }).superRefine((rows, context) => {
      const twice = repeated(rows.flatMap((row) => row.targetNumber ?? []));
      if (twice !== undefined)
        context.addIssue({ code: 'custom', message: `Target ${twice} dinilai dua kali.` });
    }),
  isEmpty: isHollow,
  locate: (_field, value, [index]) => {
    const row = Array.isArray(value) ? (value[Number(index)] as Achievement | undefined) : undefined;
    return row?.targetNumber === undefined ? undefined : `Target ${row.targetNumber}`;
  },
  print: (_field, value) => ({
    shape: 'table',
    head: ['Target', 'Status', 'Capaian', 'Bukti', 'Hambatan', 'Sebab'],
    rows: [value]
      .flat()
      .filter((row) => !isHollow(row))
      .map(printedRow),
  }),
};

function printedRow(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [asText(value), '', '', '', '', ''];
  const row = value as Partial<Record<keyof Achievement, unknown>>;
  const statement = asText(row.statement);
  return [
    isBlank(row.targetNumber)
      ? `Di luar rencana: ${statement}`
      : [asText(row.targetNumber), statement].filter(Boolean).join(' '),
    labelOf(targetStatuses, row.status),
    [printNumber(row.value), isBlank(row.level) ? '' : `tingkat ${signed(asText(row.level))}`]
      .filter(Boolean)
      .join(', '),
    asText(row.evidence),
    asText(row.obstacle),
    asText(row.cause),
  ];
}
