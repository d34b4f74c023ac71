/** Month names, January first. Written out so that print does not depend on the host's locale data. */
export const monthNames = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

/** Weekday names, Sunday first. */
export const weekdayNames = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;

/** "a, b, dan c"; "a dan b"; "a"; empty for no words. */
export function joinWords(words: readonly string[]): string {
  if (words.length <= 2) return words.join(' dan ');
  return `${words.slice(0, -1).join(', ')}, dan ${words.at(-1)}`;
}

/**
 * A number as Indonesian offices write it: dots between thousands, a decimal comma ("1.234.567,5").
 * Rounded to at most `maximumDecimals` (0 to 20), without trailing zeros.
 * Throws RangeError for what is not a finite number below 1e21.
 */
export function formatNumber(value: number, maximumDecimals = 3): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21) throw new RangeError(`Cannot print ${value}`);
  const [whole = '', decimals = ''] = Math.abs(value).toFixed(maximumDecimals).split('.');
  const fraction = decimals.replace(/0+$/, '');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, '.') + (fraction === '' ? '' : `,${fraction}`);
  return value < 0 && /[1-9]/.test(digits) ? `-${digits}` : digits;
}

/** "60%", "66,7%": at most one decimal. */
export function formatPercent(percent: number): string {
  return `${formatNumber(percent, 1)}%`;
}

/** A size as people read it, a thousand bytes to a kB: "512 byte", "3,4 MB", "1,2 GB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1e3) return `${formatNumber(bytes)} byte`;
  if (bytes < 1e6) return `${formatNumber(bytes / 1e3, 1)} kB`;
  if (bytes < 1e9) return `${formatNumber(bytes / 1e6, 1)} MB`;
  return `${formatNumber(bytes / 1e9, 1)} GB`;
}
