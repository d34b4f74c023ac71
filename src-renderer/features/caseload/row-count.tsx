import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatNumber } from '#domain/words/indonesian';
import { orpc } from '../../core/client.ts';

/** How many rows there are of how many cases this person may see. */
export function RowCount({ total, isPending }: { total: number; isPending: boolean }) {
  const all = useQuery(orpc.caseload.list.queryOptions({ input: { status: 'all', limit: 1 } }));
  if (isPending) return null;
  const of = all.data === undefined ? '' : ` dari ${formatNumber(all.data.total)}`;
  return (
    <Text role="status">
      <Text span fw={600}>
        {formatNumber(total)}
      </Text>
      {of} kasus
    </Text>
  );
}
