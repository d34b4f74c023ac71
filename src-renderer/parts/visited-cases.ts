import { useEffect } from 'react';
import { useSession } from '../core/session.ts';

/** The cases that were on the screen since the program was opened, the latest first, and whose screen it was. */
let visited: { by: string; caseIds: string[] } = { by: '', caseIds: [] };

/** Notes that a case is on the screen, also where it was read before and nothing had to be asked. */
export function useVisit(caseId: string): void {
  const { userId } = useSession();
  useEffect(() => {
    const before = visited.by === userId ? visited.caseIds.filter((id) => id !== caseId) : [];
    visited = { by: userId, caseIds: [caseId, ...before] };
  }, [userId, caseId]);
}

/** Cases in the order in which this user was last with them; the others after them, in the order they have. */
export function byVisit<Row extends { caseId: string }>(userId: string, rows: readonly Row[]): Row[] {
  const places = visited.by === userId ? visited.caseIds : [];
  const placeOf = ({ caseId }: Row) => (places.includes(caseId) ? places.indexOf(caseId) : places.length);
  return rows.toSorted((one, other) => placeOf(one) - placeOf(other));
}
