import { addDays } from '../civil-date.ts';

/** Who works in a case besides its worker: in their place, or beside them. */
export const helperKinds = { cover: 'Pengganti sementara', coworker: 'Pendamping kasus' } as const;
export type HelperKind = keyof typeof helperKinds;
/** The codes of the kinds, in the order they are offered. */
export const helperKindCodes = Object.keys(helperKinds) as [HelperKind, ...HelperKind[]];

/** Where a term stands on a day: it has not begun, it runs, or it is over. */
export type HelperState = 'ahead' | 'running' | 'over';

/** The days of a term, both of them within it; `endedAt` when somebody ended it before. */
type Term = { fromOn: string; untilOn: string; endedAt: string | null };

/** Where a term stands today. */
export function helperStateOn(today: string, { fromOn, untilOn, endedAt }: Term): HelperState {
  if (endedAt !== null || untilOn < today) return 'over';
  return fromOn > today ? 'ahead' : 'running';
}

/** A term lasts so many days at most, so that nobody sees a case for ever because somebody forgot. */
const longestTermDays = 366;

/** Why a term cannot be set on this day; undefined when it can. */
export function refusalOfTerm({ fromOn, untilOn }: Omit<Term, 'endedAt'>, today: string): string | undefined {
  if (fromOn < today) return 'Hari mulai paling awal hari ini.';
  if (untilOn < fromOn) return 'Hari terakhir tidak boleh sebelum hari mulai.';
  return untilOn > addDays(fromOn, longestTermDays) ? 'Paling lama satu tahun sejak hari mulai.' : undefined;
}
