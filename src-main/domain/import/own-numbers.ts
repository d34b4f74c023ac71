import { patternPeriod } from '../papers/number-pattern.ts';

const parts = /\{[^{}]*\}/g;
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** A number of a book as the centre's pattern would have given it. */
type PatternedNumber = { sequence: number; period: string };

/**
 * Which number in which period a number of an old book is, by the centre's pattern, whatever zeros stand before it;
 * undefined for one that follows another pattern. A year of two digits is that of this century.
 */
function readPattern(pattern: string, number: string): PatternedNumber | undefined {
  const names: string[] = [];
  const expression = pattern.replace(/\{[^{}]*\}|[^{}]+/g, (part) => {
    if (!part.startsWith('{')) return part.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
    names.push(part);
    if (part === '{YYYY}') return '(\\d{4})';
    if (part === '{YY}' || part === '{MM}') return '(\\d{2})';
    if (part === '{MR}') return '([IVX]{1,4})';
    return part === '{M}' ? '(\\d{1,2})' : '(\\d{1,8})';
  });
  const match = new RegExp(`^${expression}$`, 'i').exec(number.trim());
  if (match === null) return undefined;
  const said = new Map(names.map((name, at) => [name, match[at + 1] ?? '']));
  const year = Number(said.get('{YYYY}') ?? (said.has('{YY}') ? `20${said.get('{YY}')}` : 1000));
  const roman = said.get('{MR}')?.toUpperCase() ?? '';
  const month = Number(said.get('{MM}') ?? said.get('{M}') ?? (romans.indexOf(roman) + 1 || 1));
  const [counter = ''] = pattern.match(parts)?.filter((part) => /^\{N+\}$/.test(part)) ?? [];
  const sequence = Number(said.get(counter));
  if (!Number.isSafeInteger(sequence) || sequence < 1 || month < 1 || month > 12) return undefined;
  return { sequence, period: patternPeriod(pattern, { year, month }) };
}

/** The highest number of each period among these numbers, for the counter that goes on from it. */
export function highestByPeriod(pattern: string, numbers: readonly string[]): Map<string, number> {
  const highest = new Map<string, number>();
  for (const number of numbers) {
    const read = readPattern(pattern, number);
    if (read !== undefined) highest.set(read.period, Math.max(highest.get(read.period) ?? 0, read.sequence));
  }
  return highest;
}
