import type { CaseloadQuery } from '#contract/caseload';
import type { Session } from '#contract/vault';
import { client, orpc } from '../../core/client.ts';
import { queryClient } from '../../core/query-client.ts';
import { askFirstRows } from '../../ui/data-grid/use-paged-rows.ts';
import { type Asked, beginningFor } from './query-begun.ts';

/** What the rows of a query are kept under, and how a page of them is asked for. */
export const rowsOf = (query: CaseloadQuery) => ({
  question: orpc.caseload.list.key({ input: query }),
  fetchPage: (offset: number, limit: number, signal: AbortSignal) =>
    client.caseload.list({ ...query, offset, limit }, { signal }),
});

/** Asks for the first rows of the list as soon as somebody goes there: they are on the way while the screen is drawn. */
export function askFirstRowsFor(session: Session, asked: Asked): void {
  if (session.may.includes('caseload.read')) askFirstRowsOf(beginningFor(session, asked));
}

/** Asks for the first rows of what somebody has just asked of the list, before the list is drawn anew. */
export function askFirstRowsOf(query: CaseloadQuery): void {
  const { question, fetchPage } = rowsOf(query);
  askFirstRows(queryClient, question, fetchPage);
}
