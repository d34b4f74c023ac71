import type { CaseOverview } from '#contract/case-file';
import type { Permission } from '#domain/roles';
import { type TabId, tabs } from '../../parts/case-tabs.ts';
import type { OpenRecord } from '../../parts/record/record-list.tsx';

export type TabProps = { overview: CaseOverview };
/** What a form is drawn with in its tab: which of its records is open, and how to open another. */
export type ShownForm = TabProps & { open: OpenRecord; onOpen: (open: OpenRecord) => void };

/** The tabs somebody with these permissions reads, in order; what came from elsewhere only where something did. */
export function tabsFor(
  may: readonly Permission[],
  { hasForeign }: Pick<CaseOverview, 'hasForeign'>,
): TabId[] {
  return (Object.keys(tabs) as TabId[]).filter(
    (id) => may.includes(tabs[id].may) && (id !== 'luar' || hasForeign),
  );
}

/** How a log is written in a case that was closed: late, and only when somebody asks to, or comes to go on with a draft. */
export const lateness = ({ overview: { isClosed }, open }: ShownForm) =>
  isClosed ? { late: open === 'new' ? ('open' as const) : ('offered' as const) } : {};
