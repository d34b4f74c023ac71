import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../core/client.ts';

/** Those who may be given a case, by id and name. */
export function useWorkerOptions(): [string, string][] {
  const { data } = useQuery(orpc.users.workers.queryOptions());
  return (data?.workers ?? []).map(({ id, name }) => [id, name]);
}
