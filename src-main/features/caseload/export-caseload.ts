import { askedBy } from '#contract/caseload';
import { sameAs } from '#domain/same-as';
import { formatNumber } from '#domain/words/indonesian';
import { long } from '#pipeline';
import { handOut } from '#platform/paper/hand-out';
import { groupCaseload, listCaseload, meanQuery } from './caseload.queries.ts';
import { caseloadPrint, caseloadWorkbook, mostRows } from './caseload-papers.ts';
import { describeQuery } from './describe-query.ts';
import { maskedFor } from './list-caseload.ts';

export const exportCaseload = long.caseload.export.handler(async ({ input, context, errors, signal }) => {
  const { actor, today, vault } = context;
  const { columns, as, recipient, caseIds, ...query } = input;
  if (!sameAs(askedBy(actor.role, query), query)) throw errors.FORBIDDEN();
  const { rows, filters } = await context.transact(async (trx) => {
    const asking = { actor, today, sqlite: vault.sqlite, own: context.centre.own };
    const { set, isNear, total } = meanQuery(trx, { ...query, caseIds }, asking);
    if (total > mostRows[as]) throw errors.TOO_MANY_ROWS({ message: refusalOf(total, as) });
    const grouped = await groupCaseload(trx, query, { set }, asking);
    return {
      rows: await listCaseload(trx, { ...query, offset: 0, limit: total }, { set, grouped }, asking),
      filters: await describeQuery(trx, query, { isNear, own: asking.own, isTicked: caseIds !== undefined }),
    };
  });
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
