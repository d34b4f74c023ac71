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

async function take({ trx }: Pick<Numbering, 'trx'>, series: string, pattern: string, day: string) {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const period = patternPeriod(pattern, { year, month });
  return formatNumberPattern(pattern, { year, month, sequence: await takeNumber(trx, series, period) });
}
