import type { CaseloadQuery } from '#contract/caseload';

/** By what the list is narrowed, besides what was typed. */
export type Filters = Omit<CaseloadQuery, 'search' | 'sort' | 'group'>;

/** What the caseload begins with: open cases, all of them. */
export const noFilters: Filters = {
  status: 'open',
  stages: [],
  workerIds: [],
  categories: [],
  standings: [],
  sexes: [],
  identityGaps: [],
  nikStates: [],
  referrals: [],
  origins: [],
  needs: [],
  found: [],
  ranges: {},
  period: undefined,
};
