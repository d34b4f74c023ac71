/** What was ruled up to and without a day; what is not named was never another. Civil dates. */
export type PastRules<Rules> = { until: string; rules: Partial<Rules> };
/** Rules with the days on which they were in force: from the first one, up to and without the second. */
export type InForce<Rules> = { from: string; until: string; rules: Rules };

/** Before the first civil date, and after the last. */
const always = { from: '0000-01-01', until: '9999-12-31' } as const;

/** The rules over all time, the earliest first; the past ones in the order of their days. */
export function inForceOver<Rules>(past: readonly PastRules<Rules>[], present: Rules): InForce<Rules>[] {
  const all = [...past, { until: always.until, rules: {} }];
  return all.map(({ until, rules }, at) => ({
    ...{ from: all[at - 1]?.until ?? always.from, until },
    rules: { ...present, ...rules },
  }));
}

/** What was in force on a day, and up to and without which day: null where that is in force still. */
export function inForceOn<Rules>(
  day: string,
  past: readonly PastRules<Rules>[],
  present: Rules,
): { until: string | null; rules: Rules } {
  const found = past.find(({ until }) => day < until);
  return { until: found?.until ?? null, rules: { ...present, ...found?.rules } };
}
