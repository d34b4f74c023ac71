/** How a centre writes its register and case numbers, such as 'REG-{YYYY}-{NNNN}'. */
type NumberFacts = { year: number; month: number; sequence: number };

const partPattern = /\{[^{}]*\}/g;
const longest = 40;

/** How a month is written: with two digits, as letters have it (XI), or without a zero. */
const months = ['{MM}', '{MR}', '{M}'];
const romanMonths = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/**
 * What is wrong with a pattern, as Indonesian sentences; empty when it can be used. A pattern has one counter
 * ({NN} to {NNNNNNNN}), and may have one year ({YYYY} or {YY}) and a month with it ({MM}, Roman {MR} or {M} without a
 * zero); all else is literal: letters, digits, spaces and - / . _
 */
export function checkPattern(pattern: string): string[] {
  const parts: string[] = pattern.match(partPattern) ?? [];
  const literal = pattern.replace(partPattern, '');
  const counters = parts.filter(isCounter);
  const years = parts.filter(isYear);
  const unknown = parts.filter((part) => !isCounter(part) && !isYear(part) && !months.includes(part));
  const [month, another] = parts.filter((part) => months.includes(part));

  const troubles: string[] = [];
  if (/[{}]/.test(literal)) troubles.push('Kurung kurawal dalam pola harus berpasangan, misalnya {NNNN}.');
  else if (!/^[A-Za-z0-9 \-/._]*$/.test(literal)) {
    troubles.push('Pola hanya boleh berisi huruf, angka, spasi, dan tanda - / . _ di luar kurung kurawal.');
  }
  for (const part of unknown) {
    troubles.push(`Bagian ${part} tidak dikenal. Gunakan {YYYY}, {YY}, {MM}, {MR}, {M}, atau {NNNN}.`);
  }
  if (counters.length === 0) troubles.push('Pola harus memiliki nomor urut, misalnya {NNNN}.');
  if (counters.length > 1) troubles.push('Pola hanya boleh memiliki satu nomor urut.');
  if (years.length > 1) troubles.push('Pola hanya boleh memiliki satu tahun.');
  if (month !== undefined && years.length === 0) {
    troubles.push(
      `Pola yang memakai ${month} harus memakai tahun juga, agar nomornya tidak terulang tahun depan.`,
    );
  }
  if (another !== undefined) troubles.push('Pola hanya boleh memiliki satu bulan.');
  if (pattern !== pattern.trim()) troubles.push('Pola tidak boleh diawali atau diakhiri spasi.');
  if (pattern.length > longest) troubles.push(`Pola paling panjang ${longest} karakter.`);
  return troubles;
}

/** Whether what stands for a class of letters is a pattern by itself: secret letters are R-{NN}/..., others not. */
export const isOwnPattern = (code: string): boolean => /[{}]/.test(code);

/** A pattern of letters for letters of one class: {KODE} stands for it, unless it is a pattern of its own. */
export function withLetterCode(pattern: string, code: string): string {
  return isOwnPattern(code) ? code : pattern.replaceAll('{KODE}', code);
}

/**
 * The number a pattern gives: 'REG-{YYYY}-{NNNN}' is REG-2026-0041. A sequence too long for its zeros is
 * written in full (10000), so no number is ever given twice. Throws RangeError for a pattern
 * `checkPattern` objects to, a month outside 1 to 12, a year of other than four digits, and a sequence
 * that is not a whole number from 1.
 */
export function formatNumberPattern(pattern: string, { year, month, sequence }: NumberFacts): string {
  if (checkPattern(pattern).length > 0) throw new RangeError(`Not a number pattern: ${pattern}`);
  if (!isWholeBetween(year, 1000, 9999)) throw new RangeError(`Not a year: ${year}`);
  if (!isWholeBetween(month, 1, 12)) throw new RangeError(`Not a month: ${month}`);
  if (!isWholeBetween(sequence, 1, Number.MAX_SAFE_INTEGER))
    throw new RangeError(`Not a sequence: ${sequence}`);
  return pattern.replace(partPattern, (part) => {
    if (part === '{YYYY}') return String(year);
    if (part === '{YY}') return String(year).slice(2);
    if (part === '{MM}') return String(month).padStart(2, '0');
    if (part === '{MR}') return romanMonths[month - 1] ?? '';
    if (part === '{M}') return String(month);
    return String(sequence).padStart(part.length - 2, '0');
  });
}

/**
 * The period a counter belongs to; it begins again at 1 with each. '2026-11' for a pattern with {MM}, '2026'
 * for one with a year alone, '' for a counter that never begins again. Letters with a Roman month or one without a zero
 are counted through the year (012/PSTM/XI/2026).
 */
export function patternPeriod(pattern: string, { year, month }: Omit<NumberFacts, 'sequence'>): string {
  if (pattern.includes('{MM}')) return `${year}-${String(month).padStart(2, '0')}`;
  return /\{YY(YY)?\}/.test(pattern) ? String(year) : '';
}

function isCounter(part: string): boolean {
  return /^\{N{2,8}\}$/.test(part);
}

function isYear(part: string): boolean {
  return part === '{YYYY}' || part === '{YY}';
}

function isWholeBetween(number: number, from: number, to: number): boolean {
  return Number.isInteger(number) && number >= from && number <= to;
}
