import type { Leftover, MergedTable } from './merge-rows.ts';
import type { Salvage } from './salvage-rows.ts';

/** What a rescue brought back and what it did not, in numbers and by table. */
export type RescueReport = {
  pages: number;
  lostPages: number;
  read: number;
  fromBackup: number;
  /** Rows known to be gone; `isCounted` false when there may be more. */
  gone: number;
  isCounted: boolean;
  /** When the backup was made that filled the gaps; absent without one. */
  backupMadeAt?: string;
  tables: { name: string; read: number; fromBackup: number; gone: number }[];
  /** Rows that were read and have no place any more, whole, for somebody who looks for them. */
  leftovers: Leftover[];
};

/** The report of a rescue. */
export function reportOf(
  { pages, lostPages, unplacedRows }: Salvage,
  { merged, leftovers }: { merged: MergedTable[]; leftovers: Leftover[] },
  backupMadeAt: string | undefined,
): RescueReport {
  const sum = (count: (table: MergedTable) => number) => merged.reduce((all, table) => all + count(table), 0);
  return {
    pages,
    lostPages,
    read: sum(({ read }) => read),
    fromBackup: sum(({ fromBackup }) => fromBackup.length),
    gone: sum(({ gone }) => gone.length) + unplacedRows,
    isCounted: unplacedRows === 0 && merged.every(({ isCounted }) => isCounted),
    ...(backupMadeAt === undefined ? {} : { backupMadeAt }),
    tables: merged
      .filter(({ fromBackup, gone }) => fromBackup.length + gone.length > 0)
      .map(({ name, read, fromBackup, gone }) => ({
        name,
        read,
        fromBackup: fromBackup.length,
        gone: gone.length,
      })),
    leftovers,
  };
}
