import { isCivilDate } from '../civil-date.ts';
import type { Sex } from '../lists/sex.ts';
import { regencyCodes } from './regency-codes.ts';

/** What makes a text no NIK at all; these refuse. */
type NikError = 'not-digits' | 'wrong-length' | 'all-zero';
/** What looks odd in a NIK; these only warn, since registers do hold such numbers. */
type NikWarning = 'impossible-date' | 'date-mismatch' | 'sex-mismatch' | 'unknown-region';
/** What makes a text no family card number; these refuse. */
type FamilyCardError = 'kk-not-digits' | 'kk-wrong-length' | 'kk-all-zero';

/** What a NIK says. Without `ok` it says nothing but its errors. */
type NikReading = {
  ok: boolean;
  errors: NikError[];
  warnings: NikWarning[];
  /** Undefined when the day is that of neither a man (01-31) nor a woman (41-71). */
  sex?: Sex;
  /** Day, month and last two digits of the year of birth; undefined when there is no such date. */
  birthDay?: number;
  birthMonth?: number;
  birthYear2?: number;
  /** Where the number was first registered, four digits ('3201'); not where the person lives. */
  regencyCode?: string;
};

/** The sentence a person reads for each error and warning. */
export const nikSentences = {
  'not-digits': 'NIK hanya boleh berisi angka.',
  'wrong-length': 'NIK harus terdiri dari 16 angka.',
  'all-zero': 'NIK tidak boleh berisi angka nol semua.',
  'impossible-date': 'Tanggal lahir di dalam NIK tidak ada di kalender. Periksa kembali angkanya.',
  'date-mismatch': 'Tanggal lahir di dalam NIK berbeda dari tanggal lahir yang diisi.',
  'sex-mismatch': 'Jenis kelamin di dalam NIK berbeda dari jenis kelamin yang diisi.',
  'unknown-region':
    'Kode wilayah di awal NIK tidak ada dalam daftar kabupaten/kota sekarang. Kode lama dari wilayah yang sudah dimekarkan bisa saja benar.',
  'kk-not-digits': 'Nomor KK hanya boleh berisi angka.',
  'kk-wrong-length': 'Nomor KK harus terdiri dari 16 angka.',
  'kk-all-zero': 'Nomor KK tidak boleh berisi angka nol semua.',
} as const satisfies Record<NikError | NikWarning | FamilyCardError, string>;

/** The number without the spaces, dots and dashes people type; this is the form that is stored. */
export function tidyNumber(text: string): string {
  return text.replace(/[\s.\-\u2010-\u2015]/g, '');
}

/**
 * Reads a NIK: PPKKCC DDMMYY SSSS, a woman's day of birth raised by 40. There is no check digit,
 * and the year has two digits, so it is compared with `facts` rather than trusted; leave out a
 * birth date that is estimated.
 */
export function readNik(text: string, facts: { sex?: Sex; birthDate?: string } = {}): NikReading {
  const nik = tidyNumber(text);
  const errors = errorsOf(nik);
  if (errors.length > 0) return { ok: false, errors, warnings: [] };

  const day = Number(nik.slice(6, 8));
  const sex = sexOf(day);
  const birthday =
    nik.slice(10, 12) + nik.slice(8, 10) + String(sex === 'P' ? day - 40 : day).padStart(2, '0');
  const isPossible = sex !== undefined && isBirthday(birthday);
  const regencyCode = nik.slice(0, 4);

  const isOther = isPossible && differs(birthday, facts.birthDate);
  const warnings: [NikWarning, boolean][] = [
    ['impossible-date', !isPossible],
    ['date-mismatch', isOther],
    ['sex-mismatch', sex !== undefined && facts.sex !== undefined && sex !== facts.sex],
    ['unknown-region', !regencyCodes.has(regencyCode)],
  ];
  return {
    ok: true,
    errors,
    warnings: warnings.flatMap(([warning, holds]) => (holds ? warning : [])),
    ...(sex && { sex }),
    ...(isPossible && {
      birthDay: Number(birthday.slice(4)),
      birthMonth: Number(birthday.slice(2, 4)),
      birthYear2: Number(birthday.slice(0, 2)),
    }),
    regencyCode,
  };
}

/** The birth date in a NIK, as of a day: its year of two digits is the latest that has come. Undefined where it has none. */
export function birthDateInNik(text: string, today: string): string | undefined {
  const { birthDay, birthMonth, birthYear2 } = readNik(text);
  if (birthDay === undefined || birthMonth === undefined || birthYear2 === undefined) return undefined;
  const [year, month, day] = [birthYear2, birthMonth, birthDay].map((part) => String(part).padStart(2, '0'));
  return [`20${year}-${month}-${day}`, `19${year}-${month}-${day}`].find(
    (date) => isCivilDate(date) && date <= today,
  );
}

/** The code of the district in which a NIK was first given: '34.04.07'. Undefined for what is no NIK. */
export function districtInNik(text: string): string | undefined {
  const nik = tidyNumber(text);
  if (!readNik(nik).ok) return undefined;
  return [nik.slice(0, 2), nik.slice(2, 4), nik.slice(4, 6)].join('.');
}

/** Whether digits without spaces between them are those of a NIK. */
export const isNik = (digits: string): boolean => errorsOf(digits).length === 0;

/** What is wrong with a Nomor KK; only its form is checked, since nothing in it belongs to one person. */
export function checkFamilyCardNumber(text: string): FamilyCardError[] {
  return errorsOf(tidyNumber(text)).map((error) => `kk-${error}` as const);
}

/**
 * '3201**********01': the first four and last two digits of a NIK or KK; nothing of
 * a text too short for that.
 */
export function maskNik(text: string): string {
  const nik = tidyNumber(text);
  return nik.length <= 6
    ? '*'.repeat(nik.length)
    : nik.slice(0, 4) + '*'.repeat(nik.length - 6) + nik.slice(-2);
}

function errorsOf(digits: string): NikError[] {
  const errors: NikError[] = [];
  if (!/^[0-9]*$/.test(digits)) errors.push('not-digits');
  if (digits.length !== 16) errors.push('wrong-length');
  if (/^0{16}$/.test(digits)) errors.push('all-zero');
  return errors;
}

function sexOf(day: number): Sex | undefined {
  if (day >= 1 && day <= 31) return 'L';
  return day >= 41 && day <= 71 ? 'P' : undefined;
}

/** Whether YYMMDD is a day of the last century or this one. */
function isBirthday(birthday: string): boolean {
  const [year, month, day] = [birthday.slice(0, 2), birthday.slice(2, 4), birthday.slice(4)];
  return ['19', '20'].some((century) => isCivilDate(`${century}${year}-${month}-${day}`));
}

function differs(birthday: string, birthDate: string | undefined): boolean {
  if (birthDate === undefined || !isCivilDate(birthDate)) return false;
  return birthDate.replaceAll('-', '').slice(2) !== birthday;
}
