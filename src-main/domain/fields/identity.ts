import { z } from 'zod';
import { checkFamilyCardNumber, maskNik, nikSentences, readNik } from '../people/nik.ts';
import { asText, type Field, type FieldKind, type FieldOptions, isBlank } from './field.ts';

/** Nomor Induk Kependudukan: text of 16 digits, masked in print unless asked otherwise. */
export type NikField = Field<'nik', string>;
/** Nomor Kartu Keluarga: text of 16 digits, masked in print unless asked otherwise. */
export type FamilyCardField = Field<'familyCard', string>;
/** A place by its official code and the name it had when it was recorded, so that old files still print. */
export type Region = { code: string; name: string };
/** A province, regency, district or village. */
export type RegionField = Field<'region', Region>;

/** A NIK; only its form refuses, whatever looks odd in it is a warning shown beside the field. */
export function nik(label: string, more: FieldOptions = {}): NikField {
  return { kind: 'nik', label, ...more };
}

/** A family card number; only its form refuses. */
export function familyCard(label: string, more: FieldOptions = {}): FamilyCardField {
  return { kind: 'familyCard', label, ...more };
}

/** A place picked from the official list by typing part of its name. */
export function region(label: string, more: FieldOptions = {}): RegionField {
  return { kind: 'region', label, ...more };
}

const masked = (value: unknown, unmasked: boolean | undefined) =>
  isBlank(value) ? '' : unmasked ? asText(value) : maskNik(asText(value));
const mask = (_field: Field, value: unknown) => (isBlank(value) ? value : maskNik(asText(value)));

export const nikKind: FieldKind<NikField> = {
  schema: () =>
    z.string({ error: 'Isi dengan 16 angka.' }).superRefine((value, context) => {
      for (const error of readNik(value).errors)
        context.addIssue({ code: 'custom', message: nikSentences[error] });
    }),
  isEmpty: isBlank,
  print: (_field, value, options) => ({ shape: 'line', text: masked(value, options.unmasked) }),
  mask,
};

export const familyCardKind: FieldKind<FamilyCardField> = {
  schema: () =>
    z.string({ error: 'Isi dengan 16 angka.' }).superRefine((value, context) => {
      for (const error of checkFamilyCardNumber(value)) {
        context.addIssue({ code: 'custom', message: nikSentences[error] });
      }
    }),
  isEmpty: isBlank,
  print: (_field, value, options) => ({ shape: 'line', text: masked(value, options.unmasked) }),
  mask,
};

const pickOne = { error: 'Pilih wilayah dari daftar.' };
const isRegion = (value: unknown): value is Partial<Region> =>
  typeof value === 'object' && value !== null && ('name' in value || 'code' in value);

export const regionKind: FieldKind<RegionField> = {
  schema: () =>
    z.strictObject(
      {
        code: z.string(pickOne).regex(/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/, pickOne),
        name: z.string(pickOne).min(1, pickOne).max(200, pickOne),
      },
      pickOne,
    ),
  isEmpty: (value) => isBlank(value) || (isRegion(value) && isBlank(value.code) && isBlank(value.name)),
  print: (_field, value) => ({ shape: 'line', text: asText(isRegion(value) ? value.name : value) }),
};
