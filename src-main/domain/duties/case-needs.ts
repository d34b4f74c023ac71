/** Days without an entry of the log after which a case counts as silent. */
export const silentDays = 14;

/** What a list of cases may be narrowed to: whom somebody may be forgetting. */
export const caseNeeds = {
  flagged: 'ditandai perlu perhatian',
  overdue: 'tenggat terlewat',
  'no-note': `tanpa catatan ${silentDays} hari`,
  'no-plan': 'tanpa rencana',
} as const;
export type CaseNeed = keyof typeof caseNeeds;
/** The codes of the needs, in the order they are offered. */
export const caseNeedCodes = Object.keys(caseNeeds) as [CaseNeed, ...CaseNeed[]];
