import { formatCivilDate } from '#domain/civil-date';
import { labelOf } from '#domain/fields/choice';
import { defaultAgeBands, findAgeBand } from '#domain/lists/age-bands';
import { provinces } from '#domain/lists/provinces';
import { referralSources } from '#domain/lists/referral-sources';
import { monthOf } from '#domain/months/month';
import { ageInYears } from '#domain/people/age';
import { sum, tally, totalOf } from './count-by-sex.ts';
import type { MonthStay } from './month.queries.ts';
import { countedTo, residentsAtEnd } from './month-figures.ts';
import type { MonthData, UntitledSheet } from './month-sheets.ts';

/** How old those are who are in residence at the end of the month. */
export function ageSheet({ stays, month, today }: MonthData): UntitledSheet {
  const on = countedTo(month, today);
  const band = (stay: MonthStay) => {
    const age = ageInYears(stay, on);
    return (age === undefined ? undefined : findAgeBand(age)?.label) ?? 'Tidak diketahui';
  };
  const rows = tally(residentsAtEnd(stays, month), band, [
    ...defaultAgeBands.map(({ label }) => label),
    'Tidak diketahui',
  ]);
  const all = totalOf(rows);
  return {
    name: 'Umur',
    head: ['Kelompok umur (tahun)', 'L', 'P', 'Jumlah'],
    rows: rows.map(([label, count]) => [label, count.L, count.P, sum(count)]),
    total: ['Jumlah', all.L, all.P, sum(all)],
    remarks: [`Umur dihitung pada ${formatCivilDate(on, 'long')}, termasuk yang diperkirakan.`],
    widths: [26, 10, 10, 10],
  };
}

/** Where they come from. */
export function originSheet({ stays, month }: MonthData): UntitledSheet {
  const place = ({ originCode, originName }: MonthStay) => {
    if (originCode === null) return 'Tidak diketahui|Tidak diketahui';
    const regency = (originName ?? '').split(', ').at(-2) ?? '';
    return `${labelOf(provinces, originCode.slice(0, 2))}|${originCode.length >= 5 ? regency : 'Tidak dirinci'}`;
  };
  const rows = tally(residentsAtEnd(stays, month), place).sort(([a], [b]) => (a < b ? -1 : 1));
  const all = totalOf(rows);
  return {
    name: 'Asal',
    head: ['Provinsi', 'Kabupaten/kota', 'L', 'P', 'Jumlah'],
    rows: rows.map(([key, count]) => [...key.split('|'), count.L, count.P, sum(count)]),
    total: ['Jumlah', '', all.L, all.P, sum(all)],
    widths: [32, 36, 8, 8, 10],
  };
}

/** Who sent those who came this month. */
export function referralSheet({ stays, month }: MonthData): UntitledSheet {
  const admitted = stays.filter((stay) => monthOf(stay.admittedOn) === month);
  const rows = tally(
    admitted,
    (stay) => labelOf(referralSources, stay.referralSource ?? 'Tidak diketahui'),
    Object.values(referralSources),
  );
  const all = totalOf(rows);
  return {
    name: 'Rujukan',
    head: ['Sumber rujukan', 'L', 'P', 'Jumlah'],
    rows: rows.map(([label, count]) => [label, count.L, count.P, sum(count)]),
    total: ['Jumlah', all.L, all.P, sum(all)],
    widths: [52, 8, 8, 10],
  };
}
