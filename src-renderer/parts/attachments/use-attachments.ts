import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../core/client.ts';
import { useMay } from '../../core/session.ts';

/** The attachments of a case; nothing is asked for a role that sees none. */
export function useAttachments(caseId: string) {
  const maySee = useMay('attachment.read');
  return useQuery(orpc.attachment.list.queryOptions({ input: { caseId }, enabled: maySee }));
}
