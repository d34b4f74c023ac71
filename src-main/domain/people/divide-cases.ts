/** Somebody who may be given cases, and how many open ones they hold already. */
type Hands = { id: string; openCases: number };

/**
 * Who gets which case when several are handed over at once: in their order, each to whoever then holds the fewest, the
 * first named of equals. Nobody named: nobody gets any.
 */
export function divideCases(
  caseIds: readonly string[],
  hands: readonly Hands[],
): { caseId: string; workerId: string }[] {
  const loads = new Map(hands.map(({ id, openCases }) => [id, openCases]));
  return caseIds.flatMap((caseId) => {
    const [workerId] = [...loads.keys()].sort((a, b) => (loads.get(a) ?? 0) - (loads.get(b) ?? 0));
    if (workerId === undefined) return [];
    loads.set(workerId, (loads.get(workerId) ?? 0) + 1);
    return [{ caseId, workerId }];
  });
}
