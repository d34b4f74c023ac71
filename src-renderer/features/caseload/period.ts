import type { CaseloadQuery } from '#contract/caseload';
import { addDays, formatCivilDate } from '#domain/civil-date';
import { firstDayOf, lastDayOf, monthOf, previousMonth } from '#domain/months/month';

export type Period = NonNullable<CaseloadQuery['period']>;

/** The dates of a case a period may bound. */
export const periodKinds: Record<Period['by'], string> = {
  admitted: 'Masuk',
  left: 'Keluar',
  resident: 'Dalam layanan',
  due: 'Tenggat',
};

/** Before any case: a period that begins here has no beginning. */
const always = '2000-01-01';

/** "1 Jan 2026 - 31 Jan 2026"; "sampai 31 Jan 2026". */
export function describePeriod({ from, to }: Period): string {
  const until = formatCivilDate(to, 'short');
  if (from <= always) return `sampai ${until}`;
  return from === to ? until : `${formatCivilDate(from, 'short')} - ${until}`;
}

/** Periods one asks for often, for a day. */
export function commonPeriods(today: string): { label: string; period: Period }[] {
  const month = monthOf(today);
  const before = previousMonth(month);
  const year = today.slice(0, 4);
  return [
    { label: 'Masuk bulan ini', period: { by: 'admitted', from: firstDayOf(month), to: lastDayOf(month) } },
    {
      label: 'Masuk bulan lalu',
      period: { by: 'admitted', from: firstDayOf(before), to: lastDayOf(before) },
    },
    { label: 'Masuk tahun ini', period: { by: 'admitted', from: `${year}-01-01`, to: `${year}-12-31` } },
    { label: 'Keluar bulan ini', period: { by: 'left', from: firstDayOf(month), to: lastDayOf(month) } },
    { label: 'Tenggat lewat', period: { by: 'due', from: always, to: addDays(today, -1) } },
    { label: 'Tenggat 7 hari', period: { by: 'due', from: today, to: addDays(today, 7) } },
  ];
}
