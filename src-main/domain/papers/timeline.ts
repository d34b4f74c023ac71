import type { TimelineEntry } from '../timeline/timeline.ts';

/** What happened in one case, for one page. */
export type TimelinePage = {
  name: string;
  registerNumber: string;
  caseNumber: string;
  /** The last day that it tells of. */
  until: string;
  /** The newest first. */
  entries: TimelineEntry[];
};
