import { useQuery } from '@tanstack/react-query';
import { orpc } from '../core/client.ts';

const minuteMs = 60_000;

/** How the backups of this vault are, asked every minute: asking it is not activity, so an idle vault still locks. */
export function useBackupState() {
  return useQuery(orpc.backup.state.queryOptions({ refetchInterval: minuteMs }));
}

/** How far a backup or a rehearsal is, while somebody waits for it. */
export function useBackupProgress() {
  const { data } = useQuery(orpc.backup.state.queryOptions({ refetchInterval: 250 }));
  return data?.progress;
}
