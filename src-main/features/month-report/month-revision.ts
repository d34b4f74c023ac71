import { labelOf } from '#domain/fields/choice';
import { ppksCategories } from '#domain/lists/ppks-categories';
import type { MonthRecap, RecapColumn } from '#domain/months/month-recap';

const columns: Record<RecapColumn, string> = {
  opening: 'Awal',
  admitted: 'Masuk',
  left: 'Keluar',
  closing: 'Akhir',
};

/** What differs between two recapitulations of one month, cell by cell: category, column, before, now. */
export function recapChanges(before: MonthRecap, now: MonthRecap): string[][] {
  const categories = [...new Set([...before.rows, ...now.rows].map(({ category }) => category))].sort();
  return categories.flatMap((category) => {
    const [old, fresh] = [before, now].map(({ rows }) => rows.find((row) => row.category === category));
    return Object.entries(columns).flatMap(([column, label]) =>
      (['L', 'P'] as const).flatMap((sex) => {
        const [was, is] = [old?.[column as RecapColumn][sex] ?? 0, fresh?.[column as RecapColumn][sex] ?? 0];
        return was === is
          ? []
          : [[labelOf(ppksCategories, category), `${label} ${sex}`, String(was), String(is)]];
      }),
    );
  });
}
