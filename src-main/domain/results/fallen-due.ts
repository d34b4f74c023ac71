import { targetStatuses } from './attainment.ts';

/** What the last round of the quarter in which a target fell due found of it; `none` is no finding. */
export const findingsOfDue = {
  achieved: targetStatuses.achieved,
  partly: targetStatuses.partly,
  'not-achieved': targetStatuses['not-achieved'],
  none: targetStatuses['not-rated'],
} as const;
export type FindingOfDue = keyof typeof findingsOfDue;
export const findingOfDueCodes = Object.keys(findingsOfDue) as [FindingOfDue, ...FindingOfDue[]];
