import { formatNumberPattern, patternPeriod } from '#domain/number-pattern';
import type { ShortWork } from '#platform/pipeline';
import { takeNumber } from '#platform/settings.queries';

/** The next register number, by the centre's pattern. */
export function takeRegisterNumber(
  work: Pick<ShortWork, 'trx' | 'centre'>,
  admittedOn: string,
): Promise<string> {
  return take(work, 'register', work.centre.registerPattern, admittedOn);
}

/** The next case number, by the centre's pattern. */
export function takeCaseNumber(work: Pick<ShortWork, 'trx' | 'centre'>, admittedOn: string): Promise<string> {
  return take(work, 'case', work.centre.casePattern, admittedOn);
}

async function take({ trx }: Pick<ShortWork, 'trx'>, series: string, pattern: string, admittedOn: string) {
  const year = Number(admittedOn.slice(0, 4));
  const month = Number(admittedOn.slice(5, 7));
  const period = patternPeriod(pattern, { year, month });
  return formatNumberPattern(pattern, { year, month, sequence: await takeNumber(trx, series, period) });
}
