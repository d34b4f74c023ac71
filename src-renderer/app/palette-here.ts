import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { orpc } from '../core/client.ts';
import { useSession } from '../core/session.ts';
import { useWay } from './palette-way.ts';
import { begunBy } from './palette-words.ts';

/** What the letters name in the file that is open, without anybody's name: "bimb" is a new follow-up of whom one reads of. */
export function useHere(query: string) {
  const { may } = useSession();
  const caseId = useParams({ strict: false, select: (params) => params.caseId });
  const queries = useQueryClient();
  const goTo = useWay();
  if (caseId === undefined) return [];
  // Of a file that is read already: to ask for one is to open it, and stands in the audit.
  const overview = queries.getQueryData(orpc.case.open.queryKey({ input: { caseId } }));
  if (overview === undefined) return [];
  return begunBy(query)
    .filter((asked) => may.includes(asked.may))
    .map((asked) => ({
      label: asked.label,
      description: overview.fullName,
      run: () => goTo(caseId, asked),
    }));
}
