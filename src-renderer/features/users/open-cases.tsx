import { useQuery } from '@tanstack/react-query';
import type { User } from '#contract/users';
import { orpc } from '../../core/client.ts';
import { HandOver } from '../../parts/hand-over.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';

/** Hands over all open cases of one colleague, who may be at work or gone. */
export function OpenCases({ user, onClose }: { user: User; onClose: () => void }) {
  const held = useQuery(
    orpc.caseload.list.queryOptions({
      input: { workerIds: [user.id], limit: 500, sort: { column: 'caseNumber', direction: 'asc' } },
    }),
  );
  if (held.data === undefined) return <ErrorNotice error={held.error} />;
  return <HandOver caseIds={held.data.rows.map(({ caseId }) => caseId)} except={user.id} onClose={onClose} />;
}
