import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatNumber } from '#domain/words/indonesian';
import { orpc } from '../../core/client.ts';

/** All cases this person may see, of which one row is asked for: how many they are, and what may be done with them. */
export function useWholeCaseload() {
  return useQuery(orpc.caseload.list.queryOptions({ input: { status: 'all', limit: 1 } })).data;
}

type RowCountProps = { total: number; isPending: boolean; isNear: boolean; search: string };

/** How many rows there are of how many cases this person may see, and that they are only near to what was typed. */
export function RowCount({ total, isPending, isNear, search }: RowCountProps) {
  const all = useWholeCaseload();
  if (isPending) return null;
  const of = all === undefined ? '' : ` dari ${formatNumber(all.total)}`;
  return (
    <Text role="status">
      <Text span fw={600}>
        {formatNumber(total)}
      </Text>
      {of} kasus
      {isNear && `: tidak ada “${search.trim()}”, ini yang tulisannya mirip`}
    </Text>
  );
}
