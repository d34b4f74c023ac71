import { z } from 'zod';
import { asText, isBlank } from './field.ts';

/** The five levels of attainment, from much more than expected to much less, in the order in which they are written. */
export const gasLevels = {
  '2': '+2 Jauh di atas harapan',
  '1': '+1 Di atas harapan',
  '0': '0 Sesuai harapan',
  '-1': '-1 Di bawah harapan',
  '-2': '-2 Jauh di bawah harapan',
} as const;
/** A level as it is stored with a target or a round. */
export type GasLevel = keyof typeof gasLevels;

/** The levels, the highest first. */
export const gasLevelCodes: readonly GasLevel[] = ['2', '1', '0', '-1', '-2'];

const description = z
  .string({ error: 'Isian harus berupa teks.' })
  .max(500, { error: 'Paling banyak 500 karakter.' })
  .optional();
const aWeight = { error: 'Bobot harus angka di atas 0, paling besar 100.' };

/** Goal Attainment Scaling of one target: what each level would look like, and its weight where weights are used. */
export const GasScale = z
  .strictObject(
    {
      levels: z.strictObject(
        { '2': description, '1': description, '0': description, '-1': description, '-2': description },
        { error: 'Skala ini tidak dapat dibaca.' },
      ),
      weight: z.number(aWeight).gt(0, aWeight).max(100, aWeight).optional(),
    },
    { error: 'Skala ini tidak dapat dibaca.' },
  )
  .superRefine(({ levels }, context) => {
    for (const message of scaleTroubles(levels)) context.addIssue({ code: 'custom', message });
  });
export type GasScale = z.infer<typeof GasScale>;

/** What was written of the levels so far; a draft may hold anything. */
type Levels = Readonly<Partial<Record<GasLevel, unknown>>>;

/**
 * What stands against a scale: the level that is expected and one on each side have to be described, no two levels
 * alike (Turner-Stokes 2009 for rehabilitation; lists of checks in Bovend'Eerdt and others 2009).
 */
export function scaleTroubles(levels: Levels): string[] {
  const isDescribed = (...codes: GasLevel[]) => codes.some((code) => !isBlank(levels[code]));
  const missing = [
    isDescribed('0') ? '' : 'yang sesuai harapan (0)',
    isDescribed('1', '2') ? '' : 'sekurangnya satu di atas harapan (+1 atau +2)',
    isDescribed('-1', '-2') ? '' : 'sekurangnya satu di bawah harapan (-1 atau -2)',
  ].filter((words) => words !== '');
  return [
    ...(missing.length === 0 ? [] : [`Skala pencapaian: uraikan tingkat ${missing.join(', ')}.`]),
    ...alike(levels),
  ];
}

/** Two levels that say the same overlap: nobody could tell them apart in a round. */
function alike(levels: Levels): string[] {
  const told = gasLevelCodes
    .filter((code) => !isBlank(levels[code]))
    .map((code) => ({
      code,
      text: asText(levels[code])
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    }));
  return told.flatMap(({ code, text }, index) => {
    const other = told.slice(0, index).find((before) => before.text === text);
    return other === undefined
      ? []
      : [`Skala pencapaian: tingkat ${signed(other.code)} dan ${signed(code)} berbunyi sama.`];
  });
}

/** "+2", "0", "-1". */
export const signed = (level: string): string => (Number(level) > 0 ? `+${Number(level)}` : level);

/** What is known of a target whose scale is written. */
type Measured = { baseline?: unknown; targetValue?: unknown; unit?: unknown };

/**
 * Whether there is room below and above what is expected, as far as the figures of the target tell; said, never
 * refused. A count ends at 0, a percentage at 0 and 100.
 */
export function roomDoubts({ baseline, targetValue, unit }: Measured): string[] {
  if (typeof targetValue !== 'number') return [];
  if (baseline === targetValue)
    return ['Nilai awal sama dengan nilai target: tidak ada ruang di bawah harapan.'];
  const isMore = typeof baseline !== 'number' || targetValue > baseline;
  const isShare = /persen|%/i.test(asText(unit));
  const isBest = isMore ? isShare && targetValue >= 100 : targetValue <= 0;
  return isBest
    ? [
        'Nilai target sudah yang terbaik yang mungkin: tidak ada ruang di atas harapan. Pertimbangkan target yang lebih rendah.',
      ]
    : [];
}

/** Weights stand with every scale of a plan or with none; undefined where nothing is wrong. */
export function weightTrouble(scales: readonly Pick<GasScale, 'weight'>[]): string | undefined {
  const weighted = scales.filter(({ weight }) => weight !== undefined).length;
  return weighted === 0 || weighted === scales.length
    ? undefined
    : `Bobot skala pencapaian diisi pada semua target yang memiliki skala atau tidak sama sekali: terisi ${weighted} dari ${scales.length}.`;
}
