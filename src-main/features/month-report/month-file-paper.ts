import { definePaper } from '#platform/paper/define-paper';

type Asked = { recipient: string };

/** A month for machines: signed, and written before it gets here, because its key enters no worker. */
type MonthFile = { period: string; revision: number; text: string; cells: number };

/** The figures of a sent month, for a Titian that gathers many centres. */
export const monthFile = definePaper({
  id: 'monthFile',
  format: 'titian-bulan',
  title: ({ period, revision, letterhead }) =>
    `Bulan ${period}${revision === 0 ? '' : ` revisi ${revision}`} ${letterhead.name}`,
  draw: async () => async (file: MonthFile) => ({
    bytes: new TextEncoder().encode(file.text),
    rows: file.cells,
  }),
  tells: ({ period, revision }: MonthFile) => ({ period, format: 'titian-bulan', revision }),
  recipient: ({ recipient }: Asked) => recipient,
});
