import { useQuery } from '@tanstack/react-query';
import { client, orpc } from '../../core/client.ts';
import { settleAllLeft } from '../../parts/record/leaving-drafts.ts';

/**
 * A conference, asked for by each of its screens anew, once what was typed of its cases is kept: neither what is being
 * written nor an agenda that was set on another screen comes from memory. `screen` tells one from another.
 */
export function useMeeting(meetingId: string, screen: string) {
  const { queryKey, ...options } = orpc.meeting.open.queryOptions({ input: { meetingId } });
  return useQuery({
    ...options,
    queryKey: [...queryKey, screen],
    queryFn: async ({ signal }) => {
      await settleAllLeft();
      return await client.meeting.open({ meetingId }, { signal });
    },
    staleTime: 0,
    gcTime: 0,
  });
}
