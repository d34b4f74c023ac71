import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../core/client.ts';
import { BackupBar } from './backup-work.tsx';

/** How far a recovery is, before anybody is in. */
export function RecoveryWork({ onStop }: { onStop: () => void }) {
  const { data } = useQuery(orpc.recovery.progress.queryOptions({ refetchInterval: 250, gcTime: 0 }));
  return <BackupBar progress={data ?? undefined} onStop={onStop} />;
}
