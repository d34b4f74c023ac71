import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { orpc } from '../core/client.ts';
import { useMay } from '../core/session.ts';
import { addressOfHit } from '../parts/found-writing.tsx';

/** So many places are told below the cases; the page Cari tells the rest. */
const most = 4;

/**
 * The newest places where the letters stand in what was written. They are asked for apart and told below everything else:
 * cases do not wait for them, and nothing moves when they come.
 */
export function useWritten(query: string) {
  const navigate = useNavigate();
  const sees = useMay('caseload.read');
  const typed = query.trim().slice(0, 200);
  const [words] = useDebouncedValue(typed, 250);
  const isAsked = sees && words.length >= 3 && words === typed;
  const { data } = useQuery(orpc.writing.find.queryOptions({ input: { words, most }, enabled: isAsked }));
  if (!isAsked || data === undefined) return [];
  return data.cases.flatMap(({ name, hits }) =>
    hits.map((hit) => ({ name, hit, run: () => void navigate(addressOfHit(hit, words)) })),
  );
}
