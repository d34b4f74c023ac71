import type { CaseOverview } from '#contract/case-file';
import type { Permission } from '#domain/roles';
import type { StageId } from '#domain/stage';
import type { OpenRecord } from '../../parts/record/record-list.tsx';

export type TabProps = { overview: CaseOverview };
/** What a form is drawn with in its tab: which of its records is open, and how to open another. */
export type ShownForm = TabProps & { open: OpenRecord; onOpen: (open: OpenRecord) => void };

/** The parts of a case file, by the word that stands in the address. */
export const tabs = {
  ringkasan: { label: 'Ringkasan', may: 'narrative.read' },
  identitas: { label: 'Identitas', may: 'identity.read' },
  eic: { label: 'EIC', may: 'narrative.read' },
  asesmen: { label: 'Asesmen', may: 'narrative.read' },
  rencana: { label: 'Rencana', may: 'narrative.read' },
  intervensi: { label: 'Intervensi', may: 'narrative.read' },
  evaluasi: { label: 'Evaluasi', may: 'narrative.read' },
  terminasi: { label: 'Terminasi', may: 'narrative.read' },
  konferensi: { label: 'Konferensi', may: 'narrative.read' },
  harian: { label: 'Harian', may: 'dailyNote.read' },
  dokumen: { label: 'Dokumen', may: 'attachment.read' },
  riwayat: { label: 'Riwayat', may: 'narrative.read' },
} as const satisfies Record<string, { label: string; may: Permission }>;
export type TabId = keyof typeof tabs;

/** The tabs somebody with these permissions reads, in order. */
export function tabsFor(may: readonly Permission[]): TabId[] {
  return (Object.keys(tabs) as TabId[]).filter((id) => may.includes(tabs[id].may));
}

/** Where each stage is written. */
export const tabOfStage = {
  eic: 'eic',
  assessment: 'asesmen',
  planning: 'rencana',
  intervention: 'intervensi',
  evaluation: 'evaluasi',
  termination: 'terminasi',
} as const satisfies Record<StageId, TabId>;

/** How a log is written in a case that was closed: late, and only when somebody asks to, or comes to go on with a draft. */
export const lateness = ({ overview: { isClosed }, open }: ShownForm) =>
  isClosed ? { late: open === 'new' ? ('open' as const) : ('offered' as const) } : {};
