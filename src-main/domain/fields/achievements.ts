import { z } from 'zod';
import { targetStatuses } from '../attainment.ts';
import { formatNumber } from '../indonesian.ts';
import { asText, type Field, type FieldKind, type FieldOptions } from './field.ts';

const shortText = z.string().max(500, { error: 'Paling banyak 500 karakter.' });
const paragraphs = z.string().max(5_000, { error: 'Paling banyak 5.000 karakter.' });

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
  .strictObject({
    targetNumber: z.int().min(1).max(999).optional(),
    statement: shortText.optional(),
    status: z.enum(['achieved', 'partly', 'not-achieved', 'not-due', 'unplanned'], {
      error: 'Status hasil belum dipilih.',
    }),
    value: z.number({ error: 'Capaian harus berupa angka.' }).min(-1e9).max(1e9).optional(),
    evidence: paragraphs.optional(),
    obstacle: paragraphs.optional(),
    cause: paragraphs.optional(),
  })
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
    z.array(Achievement).superRefine((rows, context) => {
      const numbers = rows.flatMap((row) => row.targetNumber ?? []);
      const twice = numbers.find((number, index) => numbers.indexOf(number) !== index);
      if (twice !== undefined)
        context.addIssue({ code: 'custom', message: `Target ${twice} dinilai dua kali.` });
    }),
  isEmpty: (value) => !Array.isArray(value) || value.length === 0,
  print: (_field, value) => ({
    shape: 'table',
    head: ['Target', 'Status', 'Capaian', 'Bukti', 'Hambatan', 'Sebab'],
    rows: (Array.isArray(value) ? (value as Achievement[]) : []).map((row) => [
      row.targetNumber === undefined ? `Di luar rencana: ${asText(row.statement)}` : asText(row.targetNumber),
      targetStatuses[row.status] ?? asText(row.status),
      typeof row.value === 'number' ? formatNumber(row.value) : asText(row.value),
      asText(row.evidence),
      asText(row.obstacle),
      asText(row.cause),
    ]),
  }),
};
