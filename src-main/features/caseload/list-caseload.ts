import type { CaseloadRow } from '#contract/caseload';
import { caseloadColumnCodes, mayReadColumn } from '#contract/caseload-columns';
import { may, type Permission, type Role } from '#domain/roles';
import { os } from '#pipeline';
import { verdictOf, whyNot } from '#records/verdicts';
import { listCaseload, meanQuery } from './caseload.queries.ts';

export const list = os.caseload.list.handler(async ({ input, context: { trx, actor, today }, errors }) => {
  if (!mayReadColumn(actor.role, input.sort.column)) throw errors.FORBIDDEN();
  const ask = (permission: Permission) =>
    verdictOf(may(actor.role, permission) ? undefined : whyNot.forbidden);
  const { words, isNear, total } = await meanQuery(trx, input, actor);
  const rows = await listCaseload(trx, { ...input, words }, actor, today);
  return {
    total,
    isNear,
    rows: rows.map(maskedFor(actor.role)),
    can: { export: ask('caseload.export'), print: ask('packet.print'), handOver: ask('case.assign') },
  };
});

/** A row without the values that a role may not read. */
export function maskedFor(role: Role): (row: CaseloadRow) => CaseloadRow {
  const unread = caseloadColumnCodes.filter((column) => !mayReadColumn(role, column));
  const nothing = Object.fromEntries(unread.map((column) => [column, null]));
  return (row) => ({ ...row, ...nothing });
}
