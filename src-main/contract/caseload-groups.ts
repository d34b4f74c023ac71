import { z } from 'zod';
import type { Role } from '#domain/roles';
import { type CaseloadColumn, mayReadColumn } from './caseload-columns.ts';

type Grouping = { label: string; column?: CaseloadColumn };

/** By what the rows of the caseload may stand together, and which column says it. */
export const caseloadGroups = {
  stage: { label: 'Tahap', column: 'stage' },
  worker: { label: 'Pekerja sosial', column: 'worker' },
  due: { label: 'Tenggat', column: 'nextDueOn' },
  category: { label: 'Kategori', column: 'category' },
  standing: { label: 'Kedudukan' },
  origin: { label: 'Daerah asal', column: 'origin' },
  referral: { label: 'Sumber rujukan', column: 'referral' },
  nikState: { label: 'NIK', column: 'nikState' },
} as const satisfies Record<string, Grouping>;
export type CaseloadGrouping = keyof typeof caseloadGroups;
export const caseloadGroupCodes = Object.keys(caseloadGroups) as [CaseloadGrouping, ...CaseloadGrouping[]];

/** Whether a role may have the rows stand together by this: whoever sees no value is not told it by a head either. */
export function mayGroupBy(role: Role, group: CaseloadGrouping): boolean {
  const { column }: Grouping = caseloadGroups[group];
  return column === undefined || mayReadColumn(role, column);
}

/** Rows that stand together: by which value, what their head says, and how many they are. */
export const CaseloadGroup = z.strictObject({
  value: z.string().nullable(),
  label: z.string(),
  count: z.int(),
});
export type CaseloadGroup = z.infer<typeof CaseloadGroup>;
