import { z } from 'zod';
import { asText, type Field, type FieldKind, type FieldOptions, isBlank, isHollow } from './field.ts';
import { printNumber } from './number.ts';

const notATarget = { error: 'Pilih targetnya.' };
const tooFar = { error: 'Angka harus antara -1.000.000.000 dan 1.000.000.000.' };

/** The value of a target of the plan as it was found on a day, in the unit of the plan then. */
const TargetValue = z.strictObject(
  {
    targetNumber: z.int(notATarget).min(1, notATarget).max(999, notATarget),
    value: z.number({ error: 'Nilainya belum diisi dengan angka.' }).min(-1e9, tooFar).max(1e9, tooFar),
    unit: z.string({ error: 'Satuan harus berupa teks.' }).max(500).optional(),
  },
  { error: 'Baris ini tidak dapat dibaca.' },
);
export type TargetValue = z.infer<typeof TargetValue>;

/** Values of targets, measured between two rounds. */
export type TargetValuesField = Field<'targetValues', TargetValue[]>;

/** Values of targets of the plan, each target once. */
export function targetValues(label: string, more: FieldOptions = {}): TargetValuesField {
  return { kind: 'targetValues', label, ...more };
}

export const targetValuesKind: FieldKind<TargetValuesField> = {
  schema: () =>
    z
      .array(TargetValue, { error: 'Isian ini bukan daftar.' })
      .max(20, { error: 'Paling banyak 20 baris.' })
      .superRefine((rows, context) => {
        const numbers = rows.map(({ targetNumber }) => targetNumber);
        const twice = numbers.find((number, index) => numbers.indexOf(number) !== index);
        if (twice !== undefined)
          context.addIssue({ code: 'custom', message: `Target ${twice} dinilai dua kali.` });
      }),
  isEmpty: isHollow,
  locate: (_field, value, [index]) => {
    const row = Array.isArray(value) ? (value[Number(index)] as Partial<TargetValue> | undefined) : undefined;
    return isBlank(row?.targetNumber) ? undefined : `Target ${asText(row?.targetNumber)}`;
  },
  print: (_field, value) => ({
    shape: 'line',
    text: [value]
      .flat()
      .filter((row) => !isHollow(row))
      .map(sayRow)
      .join('; '),
  }),
};

function sayRow(row: unknown): string {
  if (typeof row !== 'object' || row === null) return asText(row);
  const { targetNumber, value, unit, ...others } = row as Record<string, unknown>;
  const measured = [printNumber(value), asText(unit)].filter(Boolean).join(' ');
  const odd = Object.values(others).map(asText);
  return [`Target ${asText(targetNumber)}: ${measured}`, ...odd].filter(Boolean).join(' ');
}
