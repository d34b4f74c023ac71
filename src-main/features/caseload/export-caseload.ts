import { askedBy } from '#contract/caseload';
import { sameAs } from '#domain/same-as';
import { formatNumber } from '#domain/words/indonesian';
import { long, os } from '#pipeline';
import { handOut } from '#platform/paper/hand-out';
import type { Session } from '#vault/session';
import { caseloadPrint, caseloadWorkbook, mostRows } from './caseload-papers.ts';
import { packedCaseload, wholeCaseload } from './caseload-readings.ts';

export const exportCaseload = long.caseload.export.handler(async ({ input, context, errors, signal }) => {
  const { session, actor, today, centre } = context;
  const { columns, as, recipient, caseIds, ...query } = input;
  if (!sameAs(askedBy(actor.role, query), query)) throw errors.FORBIDDEN();
  const most = mostRows[as];
  const asked = { query: { ...query, caseIds }, actor, today, own: centre.own, most };
  const refuseMore = (total: number) => {
    if (total > most) throw errors.TOO_MANY_ROWS({ message: refusalOf(total, as) });
  };
  if (as === 'pdf') {
    const { total, ...list } = await context.readApart(wholeCaseload, asked);
    refuseMore(total);
    return await handOut(context, caseloadPrint, { columns, ...list }, { recipient }, signal);
  }
  // Each row is read, and then drawn.
  const tell = (done: number, of: number) => void running.set(session, { done, of: of * 2 });
  try {
    const packed = await context.readApart(packedCaseload, { ...asked, columns }, tell);
    const { total, ...list } = packed;
    refuseMore(total);
    const drawn = (done: number) => tell(total + done, total);
    return await handOut(context, caseloadWorkbook, { columns, ...list }, { recipient }, signal, drawn);
  } finally {
    running.delete(session);
  }
});

/** How far the workbook is that a session waits for: each row is read, and drawn. */
const running = new WeakMap<Session, { done: number; of: number }>();

export const exportProgress = os.caseload.exportProgress.handler(
  ({ context: { session } }) => running.get(session) ?? null,
);

/** Says how long the list is, how long it may be, and what to do. */
function refusalOf(total: number, as: keyof typeof mostRows): string {
  const most = formatNumber(mostRows[as]);
  const otherwise = as === 'pdf' ? ', atau ekspor sebagai XLSX' : '';
  const way = as === 'pdf' ? 'dicetak' : 'diekspor';
  return `Daftar ini memuat ${formatNumber(total)} kasus; yang dapat ${way} sekaligus paling banyak ${most}. Persempit dahulu saringannya${otherwise}.`;
}
