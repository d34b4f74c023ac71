import { type CaseloadQuery, rangedColumns } from '#contract/caseload';
import { columnOf } from '#contract/caseload-columns';
import { caseloadGroups } from '#contract/caseload-groups';
import type { Trx } from '#database/connect';
import { formatCivilDate } from '#domain/civil-date';
import { caseNeeds } from '#domain/duties/case-needs';
import { labelOf } from '#domain/fields/choice';
import { stageOf } from '#domain/forms';
import { ppksCategories } from '#domain/lists/ppks-categories';
import { sexes } from '#domain/lists/sex';
import { standings } from '#domain/months/standing';
import type { Own } from '#domain/own/own';
import { identityGaps } from '#domain/people/identity-gaps';
import { nikStates } from '#domain/people/nik-states';
import { findingsOfDue } from '#domain/results/fallen-due';
import { describeRange } from '#domain/words/number-range';
import { listUserNames } from '#records/user.queries';
import { referralLabels } from './referral-labels.ts';

const statuses = { open: 'terbuka', closed: 'sudah ditutup', all: 'semua' } as const;
const periods = {
  admitted: 'Masuk',
  left: 'Keluar',
  resident: 'Dalam layanan',
  due: 'Tenggat',
  target: 'Target jatuh tempo',
} as const;

/** The filters of a list, found by what was typed or only near it, as a sentence: "Status: terbuka · Tahap: Intervensi · urut Nama". */
export async function describeQuery(
  trx: Trx,
  query: CaseloadQuery,
  { isNear, own, isTicked }: { isNear: boolean; own: Own; isTicked: boolean },
): Promise<string> {
  const names = await listUserNames(trx);
  const workers = query.workerIds.flatMap((id) =>
    id === 'nobody' ? 'tanpa pekerja sosial' : (names.get(id) ?? []),
  );
  const { period, sort } = query;
  return [
    ...(isTicked ? ['Yang dipilih'] : [`Status: ${statuses[query.status]}`]),
    ...(query.search.trim() ? [`Cari: "${query.search.trim()}"${isNear ? ' (yang mirip)' : ''}`] : []),
    ...(query.stages.length > 0
      ? [`Tahap: ${query.stages.map((stage) => stageOf(stage).label).join(', ')}`]
      : []),
    ...(workers.length > 0 ? [`Peksos: ${workers.join(', ')}`] : []),
    ...(query.categories.length > 0
      ? [`Kategori: ${query.categories.map((code) => labelOf(ppksCategories, code)).join(', ')}`]
      : []),
    ...(query.standings.length > 0
      ? [`Kedudukan: ${query.standings.map((code) => standings[code]).join(', ')}`]
      : []),
    ...(query.sexes.length > 0
      ? [`Jenis kelamin: ${query.sexes.map((code) => sexes[code]).join(', ')}`]
      : []),
    ...(query.identityGaps.length > 0
      ? [`Identitas: ${query.identityGaps.map((gap) => identityGaps[gap]).join(', ')}`]
      : []),
    ...(query.nikStates.length > 0
      ? [`NIK: ${query.nikStates.map((code) => nikStates[code]).join(', ')}`]
      : []),
    ...(query.referrals.length > 0
      ? [`Rujukan: ${query.referrals.map((code) => labelOf(referralLabels(own), code)).join(', ')}`]
      : []),
    ...(query.origins.length > 0 ? [`Daerah asal: ${query.origins.join(', ')}`] : []),
    ...(query.needs.length > 0
      ? [`Perlu dilihat: ${query.needs.map((need) => caseNeeds[need]).join(', ')}`]
      : []),
    ...(query.found.length > 0
      ? [`Capaian target: ${query.found.map((code) => findingsOfDue[code]).join(', ')}`]
      : []),
    ...rangedColumns.flatMap((code) => {
      const range = query.ranges[code];
      return range === undefined ? [] : [`${columnOf(code).label}: ${describeRange(range)}`];
    }),
    ...(period
      ? [
          `${periods[period.by]}: ${formatCivilDate(period.from, 'short')} - ${formatCivilDate(period.to, 'short')}`,
        ]
      : []),
    ...(query.group === undefined ? [] : [`kelompok ${caseloadGroups[query.group].label}`]),
    `urut ${columnOf(sort.column).label}${sort.direction === 'desc' ? ' (terbalik)' : ''}`,
  ].join(' · ');
}
