import { hashKey, type QueryClient, useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { pageSize } from '#contract/page-size';
import type { GridGroup } from './grid-table.ts';

/** Rows of one page, how many there are in all, and whether they are only near to what was asked. */
type RowPage<Row> = {
  total: number;
  rows: readonly Row[];
  isNear?: boolean;
  groups?: readonly GridGroup[];
};

/** Rows that live in the core; only the pages that are looked at are fetched. */
export type PagedRows<Row> = {
  /** Changes with the question, not with the answer. */
  key: string;
  /** How many rows match; it belongs to the rows that are shown. */
  total: number;
  /** Nothing answers the question; what is shown is near to it. */
  isNear: boolean;
  /** What the rows stand together by; empty where each stands for itself. */
  groups: readonly GridGroup[];
  /** Every row fetched of the pages looked at, in order. */
  loaded: readonly Row[];
  /** The row at a place; undefined while its page is on the way. */
  rowAt(index: number): Row | undefined;
  /** Asks for rows that will be looked at, before anything is drawn. */
  ask(spans: readonly (readonly [number, number])[]): void;
  /** Tells which rows are looked at, from the first to the last of each span; what is seen comes first. */
  look(spans: readonly (readonly [number, number])[]): void;
  /** No answer has come yet, not even to an earlier question. */
  isPending: boolean;
  /** The rows shown answer the question before this one. */
  isEarlier: boolean;
  /** Some of the rows looked at are on the way, or are asked for anew. */
  isFetching: boolean;
  error: unknown;
  retry(): void;
};

type Answer<Row> = {
  total: number;
  isNear: boolean;
  groups: readonly GridGroup[];
  pages: ReadonlyMap<number, readonly Row[]>;
};

type PageResult<Row> = {
  data: RowPage<Row> | undefined;
  isFetching: boolean;
  error: unknown;
  refetch: () => unknown;
};

const firstPage: readonly number[] = [0];
const noGroups: readonly GridGroup[] = [];

type FetchPage<Row> = (offset: number, limit: number, signal: AbortSignal) => Promise<RowPage<Row>>;

const pageQuery = <Row>(question: readonly unknown[], fetchPage: FetchPage<Row>, page: number) => ({
  queryKey: [...question, page],
  queryFn: ({ signal }: { signal: AbortSignal }) => fetchPage(page * pageSize, pageSize, signal),
  gcTime: 60_000,
});

/** So many pages are asked for at once: a request costs as much as the rows of four. */
const together = 4;

/** Asks for the pages that were not asked for yet; those that lie side by side in one request. */
function prefetch<Row>(
  queryClient: QueryClient,
  question: readonly unknown[],
  fetchPage: FetchPage<Row>,
  pages: readonly number[],
): void {
  const isNew = (page: number) => {
    const state = queryClient.getQueryState([...question, page]);
    // One that nobody waited for any more was stopped, and is as if it had not been asked for.
    return state === undefined || (state.status === 'pending' && state.fetchStatus === 'idle');
  };
  for (const run of runsOf(pages.filter(isNew))) {
    const ask = askTogether(fetchPage, run);
    for (const page of run) void queryClient.prefetchQuery(pageQuery(question, ask, page));
  }
}

/** Pages in runs of neighbours, the run of the first of them first. */
function runsOf(pages: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const page of pages) {
    const beside = runs.find(
      (run) => run.length < together && (run[0] === page + 1 || run.at(-1) === page - 1),
    );
    if (beside === undefined) runs.push([page]);
    else if (beside[0] === page + 1) beside.unshift(page);
    else beside.push(page);
  }
  return runs;
}

/** Fetches pages that lie side by side as one; it is stopped once none of them is wanted any more. */
function askTogether<Row>(fetchPage: FetchPage<Row>, run: readonly number[]): FetchPage<Row> {
  const [first = 0] = run;
  const start = first * pageSize;
  const stop = new AbortController();
  const [unasked, wanted] = [new Set(run), new Set(run)];
  let whole: Promise<RowPage<Row>> | undefined;
  return async (offset, limit, signal) => {
    const page = offset / pageSize;
    if (!unasked.delete(page)) return await fetchPage(offset, limit, signal);
    signal.addEventListener('abort', () => {
      wanted.delete(page);
      if (wanted.size === 0) stop.abort(signal.reason);
    });
    whole ??= fetchPage(start, run.length * pageSize, stop.signal);
    const { rows, ...told } = await whole;
    return { ...told, rows: rows.slice(offset - start, offset - start + limit) };
  };
}

/** Asks for the first rows of a list before it is drawn, and before whatever else its page asks for: somebody waits for them. */
export const askFirstRows = <Row>(
  queryClient: QueryClient,
  question: readonly unknown[],
  fetchPage: FetchPage<Row>,
): void => prefetch(queryClient, question, fetchPage, firstPage);

/**
 * Fetches rows by pages as they are looked at. Until the first page of a new question is there, the rows of
 * the one before stay; an answer that comes late belongs to its own question and is never shown for another.
 */
export function usePagedRows<Row>(question: readonly unknown[], fetchPage: FetchPage<Row>): PagedRows<Row> {
  const key = hashKey(question);
  const [looked, setLooked] = useState({ key, pages: firstPage });
  const numbers = looked.key === key ? looked.pages : firstPage;
  const queryClient = useQueryClient();
  const { answer, isFetching, error, retry } = useQueries({
    queries: numbers.map((page) => pageQuery(question, fetchPage, page)),
    combine: useCallback(
      (results: PageResult<Row>[]) => ({
        answer: answerOf(
          numbers,
          results.map(({ data }) => data),
        ),
        isFetching: results.some((result) => result.isFetching),
        error: results.find((result) => result.error !== null)?.error ?? null,
        retry: () => results.forEach((result) => void result.refetch()),
      }),
      [numbers],
    ),
  });

  const before = useRef<Answer<Row>>(undefined);
  useEffect(() => {
    if (answer !== undefined) before.current = answer;
  });
  const shown = answer ?? before.current;
  // Not in the answer itself: all of it would be compared with the one before, cell by cell.
  const loaded = useMemo(() => [...(shown?.pages.values() ?? [])].flat(), [shown]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key tells one question from another
  const ask = useCallback(
    (spans: readonly (readonly [number, number])[]) =>
      prefetch(queryClient, question, fetchPage, pagesOf(spans)),
    [key, fetchPage, queryClient],
  );
  const look = useCallback(
    (spans: readonly (readonly [number, number])[]) => {
      // On the way before the places where they will stand are drawn.
      ask(spans);
      const pages = pagesOf(spans).toSorted((one, other) => one - other);
      setLooked((now) => (now.key === key && now.pages.join() === pages.join() ? now : { key, pages }));
    },
    [key, ask],
  );
  return {
    key,
    total: shown?.total ?? 0,
    isNear: shown?.isNear ?? false,
    groups: shown?.groups ?? noGroups,
    loaded,
    rowAt: (index) => shown?.pages.get(Math.floor(index / pageSize))?.[index % pageSize],
    ask,
    look,
    isPending: shown === undefined,
    isEarlier: answer === undefined,
    isFetching,
    error,
    retry,
  };
}

/** The pages on which these rows lie; the first where nothing is looked at, for what it says of them all. */
function pagesOf(spans: readonly (readonly [number, number])[]): readonly number[] {
  const pages = new Set<number>();
  for (const [first, last] of spans)
    for (let page = Math.floor(first / pageSize); page <= Math.floor(last / pageSize); page++)
      pages.add(page);
  return pages.size === 0 ? firstPage : [...pages];
}

function answerOf<Row>(
  numbers: readonly number[],
  pages: readonly (RowPage<Row> | undefined)[],
): Answer<Row> | undefined {
  const told = pages.find((page) => page !== undefined);
  if (told === undefined) return undefined;
  const { total, isNear = false } = told;
  // The same where there are none: what depends on them is not drawn anew with each answer.
  const groups = told.groups?.length ? told.groups : noGroups;
  const there = pages.flatMap((page, place) =>
    page === undefined ? [] : [[numbers[place] ?? 0, page.rows] as const],
  );
  return { total, isNear, groups, pages: new Map(there) };
}
