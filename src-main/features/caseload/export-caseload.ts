import { createHash } from 'node:crypto';
import { long } from '#pipeline';
import { runJob } from '#platform/jobs/run-job';
import { letterheadFrom } from '#platform/paper/letterhead-from';
import { listCaseload } from './caseload.queries.ts';
import { caseloadJob } from './caseload-job.ts';
import { describeQuery } from './describe-query.ts';
import { maskOutcome } from './list-caseload.ts';
import type { CaseloadList } from './render-caseload.ts';

/** More rows than anybody prints; a list that would be cut is refused rather than cut. */
const everything = 200_000;

export const exportCaseload = long.caseload.export.handler(async ({ input, context, signal }) => {
  const { actor, centre, today } = context;
  const { columns, as, recipient, ...query } = input;
  const { rows, filters } = await context.transact(async (trx) => ({
    rows: await listCaseload(trx, { ...query, offset: 0, limit: everything }, actor, today),
    filters: await describeQuery(trx, query),
  }));
  const list: CaseloadList = {
    as,
    columns,
    rows: rows.map((row) => ({ ...row, ...maskOutcome(actor.role) })),
    filters,
    letterhead: letterheadFrom(centre),
    paper: centre.paper,
    printedBy: actor.name,
    today,
  };
  const { bytes } = await runJob(caseloadJob, list, { signal });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  context.note({ rows: rows.length, format: as, sha256, columns, recipient });
  const type =
    as === 'pdf' ? 'application/pdf' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name: `Daftar kasus ${today}.${as}`, file: new Blob([bytes], { type }), rows: rows.length };
});
