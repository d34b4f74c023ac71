import { useInfiniteQuery } from '@tanstack/react-query';
import type { FormId } from '#domain/forms';
import { orpc } from '../../core/client.ts';

const page = 50;

/** The completed records of a repeating form of one case, newest first, a page at a time. */
export function useRecords(formId: FormId, caseId: string) {
  const query = useInfiniteQuery(
    orpc.form[formId].list.infiniteOptions({
      input: (offset: number) => ({ caseId, offset, limit: page }),
      initialPageParam: 0,
      getNextPageParam: (last, _pages, offset) => (offset + page < last.total ? offset + page : undefined),
    }),
  );
  return {
    query,
    records: query.data?.pages.flatMap((loaded) => loaded.records) ?? [],
    total: query.data?.pages[0]?.total ?? 0,
    can: query.data?.pages[0]?.can,
  };
}
