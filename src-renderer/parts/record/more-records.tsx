import { Button } from '@mantine/core';
import type { useRecords } from './use-records.ts';

/** Fetches the next page where there is one. */
export function MoreRecords({ query, records, total }: ReturnType<typeof useRecords>) {
  if (!query.hasNextPage) return null;
  return (
    <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
      Tampilkan lebih banyak ({records.length} dari {total})
    </Button>
  );
}
