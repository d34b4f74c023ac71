import { askedBy } from '#contract/caseload';
import { sameAs } from '#domain/same-as';
import { formatNumber } from '#domain/words/indonesian';
import { long } from '#pipeline';
import { handOut } from '#platform/paper/hand-out';
import { caseloadPrint, caseloadWorkbook, mostRows } from './caseload-papers.ts';
import { wholeCaseload } from './caseload-readings.ts';
import { maskedFor } from './list-caseload.ts';

export const exportCaseload = long.caseload.export.handler(async ({ input, context, errors, signal }) => {
  const { actor, today, centre } = context;
  const { columns, as, recipient, caseIds, ...query } = input;
  if (!sameAs(askedBy(actor.role, query), query)) throw errors.FORBIDDEN();
  const most = mostRows[as];
  const asked = { query: { ...query, caseIds }, actor, today, own: centre.own, most };
  const { total, rows, filters } = await context.readApart(wholeCaseload, asked);
  if (total > most) throw errors.TOO_MANY_ROWS({ message: refusalOf(total, as) });
  const paper = as === 'pdf' ? caseloadPrint : caseloadWorkbook;
  return await handOut(
    context,
    paper,
    { columns, rows: rows.map(maskedFor(actor.role)), filters },
    { recipient },
    signal,
  );
});

/** Says how long the list is, how long it may be, and what to do. */
function refusalOf(total: number, as: keyof typeof mostRows): string {
  const most = formatNumber(mostRows[as]);
  const otherwise = as === 'pdf' ? ', atau ekspor sebagai XLSX' : '';
  const way = as === 'pdf' ? 'dicetak' : 'diekspor';
  return `Daftar ini memuat ${formatNumber(total)} kasus; yang dapat ${way} sekaligus paling banyak ${most}. Persempit dahulu saringannya${otherwise}.`;
}
