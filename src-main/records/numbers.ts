import type { Centre } from '#contract/centre';
import type { Trx } from '#database/connect';
import { peekNumber, raiseNumber, takeNumber } from '#database/settings.queries';
import { highestByPeriod } from '#domain/import/own-numbers';
import type { LetterKindId } from '#domain/letters/letter-kinds';
import { bookOf, codeOfLetter } from '#domain/letters/letter-number';
import { formatNumberPattern, patternPeriod, withLetterCode } from '#domain/papers/number-pattern';

type Patterns =
  | 'registerPattern'
  | 'casePattern'
  | 'letterPattern'
  | 'letterCodes'
  | 'letterBooks'
  | 'meetingPattern';

/** A transaction, and the centre whose patterns count. */
type Numbering = { trx: Trx; centre: Pick<Centre, Patterns> };

/** The next register number, by the centre's pattern. */
export function takeRegisterNumber(work: Numbering, admittedOn: string): Promise<string> {
  return take(work, 'register', work.centre.registerPattern, admittedOn);
}

/** The next case number, by the centre's pattern. */
export function takeCaseNumber(work: Numbering, admittedOn: string): Promise<string> {
  return take(work, 'case', work.centre.casePattern, admittedOn);
}

/** The next number of the letter's book, by the centre's pattern, in which {KODE} is the class of the letter. */
export function takeLetterNumber(
  { trx, centre }: Numbering,
  kind: LetterKindId,
  issuedOn: string,
): Promise<string> {
  const code = codeOfLetter(kind, centre);
  return take({ trx }, bookOf(code, centre), withLetterCode(centre.letterPattern, code), issuedOn);
}

/** The next number of a conference, by the centre's pattern. */
export function takeMeetingNumber(work: Numbering, heldOn: string): Promise<string> {
  return take(work, 'meeting', work.centre.meetingPattern, heldOn);
}

/** The next numbers of people and cases for all these days at once, in the order of the days. */
export async function takeNumbers(
  { trx, centre }: Numbering,
  days: { register: readonly string[]; case: readonly string[] },
): Promise<{ register: string[]; case: string[] }> {
  return {
    register: await takeMany(trx, 'register', centre.registerPattern, days.register),
    case: await takeMany(trx, 'case', centre.casePattern, days.case),
  };
}

/** Lets both series go on after the highest of these numbers of an old book, where they follow the centre's patterns. */
export async function goOnAfter(
  { trx, centre }: Numbering,
  given: { register: readonly string[]; case: readonly string[] },
): Promise<void> {
  const patterns = { register: centre.registerPattern, case: centre.casePattern };
  for (const name of ['register', 'case'] as const)
    for (const [period, last] of highestByPeriod(patterns[name], given[name]))
      await raiseNumber(trx, { name, period, last });
}

/** The numbers that somebody who came today would be given. */
export async function sayNextNumbers({ trx, centre }: Numbering, today: string) {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const next = async (name: string, pattern: string) => {
    const sequence = await peekNumber(trx, name, patternPeriod(pattern, { year, month }));
    return formatNumberPattern(pattern, { year, month, sequence });
  };
  return {
    register: await next('register', centre.registerPattern),
    case: await next('case', centre.casePattern),
  };
}

const monthOf = (day: string) => ({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) });

async function take({ trx }: Pick<Numbering, 'trx'>, series: string, pattern: string, day: string) {
  const [number = ''] = await takeMany(trx, series, pattern, [day]);
  return number;
}

async function takeMany(trx: Trx, series: string, pattern: string, days: readonly string[]) {
  const periodOf = (day: string) => patternPeriod(pattern, monthOf(day));
  const next = new Map<string, number>();
  for (const [period, of] of Map.groupBy(days, periodOf))
    next.set(period, await takeNumber(trx, series, period, of.length));
  return days.map((day) => {
    const sequence = next.get(periodOf(day)) ?? 0;
    next.set(periodOf(day), sequence + 1);
    return formatNumberPattern(pattern, { ...monthOf(day), sequence });
  });
}
