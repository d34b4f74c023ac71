import { definePaper } from '#platform/paper/define-paper';
import type { CaseloadList } from './render-caseload.ts';

/**
 * As many rows as each is drawn of at once: so much takes a minute and a GB of memory on the machines of centres. A
 * longer list is refused whole.
 */
export const mostRows = { xlsx: 100_000, pdf: 10_000 } as const;

type Asked = { recipient: string };

const list = {
  title: ({ printedOn }: CaseloadList) => `Daftar kasus ${printedOn}`,
  recipient: ({ recipient }: Asked) => recipient,
};

/** Daftar kasus as a workbook. */
export const caseloadWorkbook = definePaper({
  ...list,
  id: 'caseloadWorkbook',
  format: 'xlsx',
  draw: async () => (await import('./render-caseload.ts')).renderCaseloadWorkbook,
  tells: ({ columns }) => ({ format: 'xlsx', columns }),
});

/** Daftar kasus on paper. */
export const caseloadPrint = definePaper({
  ...list,
  id: 'caseloadPrint',
  format: 'pdf',
  draw: async () => (await import('./render-caseload.ts')).renderCaseloadPrint,
  tells: ({ columns }) => ({ format: 'pdf', columns }),
});
