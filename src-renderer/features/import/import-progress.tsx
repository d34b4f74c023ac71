import { useQuery } from '@tanstack/react-query';
import { formatNumber } from '#domain/words/indonesian';
import { orpc } from '../../core/client.ts';
import { WorkBar } from '../../ui/work-bar.tsx';

/** How far it is, asked of the core while it works. */
export function ImportProgress({ says, onStop }: { says: string; onStop: () => void }) {
  const { data } = useQuery({
    ...orpc.import.progress.queryOptions(),
    refetchInterval: 500,
    staleTime: 0,
    gcTime: 0,
  });
  const far = data ? ` ${formatNumber(data.done)} dari ${formatNumber(data.of)}` : '';
  return <WorkBar says={`${says}${far}`} {...(data ? { progress: data } : {})} onStop={onStop} />;
}
