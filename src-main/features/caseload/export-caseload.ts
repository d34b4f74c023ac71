import { long } from '#pipeline';
import { handOut } from '#platform/paper/hand-out';
import { listCaseload } from './caseload.queries.ts';
import { caseloadPrint, caseloadWorkbook } from './caseload-papers.ts';
import { describeQuery } from './describe-query.ts';
import { maskOutcome } from './list-caseload.ts';

/** More rows than anybody prints; a list that would be cut is refused rather than cut. */
const everything = 200_000;

export const exportCaseload = long.caseload.export.handler(async ({ input, context, signal }) => {
  const { actor, today } = context;
  const { columns, as, recipient, ...query } = input;
  const { rows, filters } = await context.transact(async (trx) => ({
    rows: await listCaseload(trx, { ...query, offset: 0, limit: everything }, actor, today),
    filters: await describeQuery(trx, query),
  }));
  const masked = rows.map((row) => ({ ...row, ...maskOutcome(actor.role) }));
  const paper = as === 'pdf' ? caseloadPrint : caseloadWorkbook;
  return await handOut(context, paper, { columns, rows: masked, filters }, { recipient }, signal);
});
