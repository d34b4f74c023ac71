import { definePaper } from '#platform/paper/define-paper';
import type { CaseloadList, CaseloadSheet } from './render-caseload.ts';

/**
 * As many rows as each is drawn of at once. A print is laid out whole, and so much takes a minute; a sheet could be longer, but
 * nobody reads one. A longer list is refused whole.
 */
export const mostRows = { xlsx: 100_000, pdf: 10_000 } as const;

type Asked = { recipient: string };

const titleOf = ({ printedOn }: { printedOn: string }) => `Daftar kasus ${printedOn}`;
const recipient = ({ recipient }: Asked) => recipient;

/** Daftar kasus as a workbook. */
export const caseloadWorkbook = definePaper({
  id: 'caseloadWorkbook',
  format: 'xlsx',
  title: (list: CaseloadSheet) => titleOf(list),
  recipient,
  draw: async () => (await import('./render-caseload.ts')).renderCaseloadWorkbook,
  tells: ({ columns }) => ({ format: 'xlsx', columns }),
});

/** Daftar kasus on paper. */
export const caseloadPrint = definePaper({
  id: 'caseloadPrint',
  format: 'pdf',
  title: (list: CaseloadList) => titleOf(list),
  recipient,
  draw: async () => (await import('./render-caseload.ts')).renderCaseloadPrint,
  tells: ({ columns }) => ({ format: 'pdf', columns }),
});
