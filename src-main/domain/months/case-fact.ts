/** What of a case is a dated fact: whoever reads a day that is gone reads it as of that day. */
const factKinds = {
  worker: 'Pekerja sosial',
  supervisor: 'Supervisor',
  category: 'Kategori PPKS',
  approach: 'Pendekatan',
} as const;
export type FactKind = keyof typeof factKinds;

/** A value that holds since a day; without one, since the case began. */
export type DatedFact = { since: string | null; value: string | null };

/**
 * What held on a day, of the facts of one kind in the order they were recorded: of those whose day had come
 * the last one recorded, since who records anew says what was so from its day on. Undefined when nothing is
 * recorded of that day ("belum tercatat"); null when it is recorded that there was nobody or nothing.
 */
export function asOf(facts: readonly DatedFact[], day: string): string | null | undefined {
  return facts.findLast(({ since }) => since === null || since <= day)?.value;
}

/**
 * What must be recorded so that from `next.since` on its value holds. Nothing when that is the last thing
 * recorded. Who only moves the day of the last statement to a later one takes it back for the days between.
 */
export function statementsFor(facts: readonly DatedFact[], next: DatedFact): DatedFact[] {
  const last = facts.at(-1);
  if (last === undefined || last.value !== next.value) return [next];
  if (last.since === next.since) return [];
  const isLater = last.since !== null && next.since !== null && next.since > last.since;
  const before = isLater ? asOf(facts.slice(0, -1), last.since ?? '') : undefined;
  return before === undefined ? [next] : [{ since: last.since, value: before }, next];
}
