import type { ReactNode } from 'react';
import type { CaseOverview } from '#contract/case-file';
import type { Permission } from '#domain/roles';
import type { StageId } from '#domain/stage';
import { AssessmentTab } from './assessment-tab.tsx';
import { ConferenceTab } from './conference-tab.tsx';
import { DailyNotesTab } from './daily-notes-tab.tsx';
import { DocumentsTab } from './documents-tab.tsx';
import { EicTab } from './eic-tab.tsx';
import { EvaluationTab } from './evaluation/evaluation-tab.tsx';
import { HistoryTab } from './history-tab.tsx';
import { IdentityTab } from './identity-tab.tsx';
import { InterventionTab } from './intervention-tab.tsx';
import { PlanTab } from './plan-tab.tsx';
import { SummaryTab } from './summary-tab.tsx';
import { TerminationTab } from './termination-tab.tsx';

export type TabProps = { overview: CaseOverview };
type Tab = { label: string; may: Permission; body: (props: TabProps) => ReactNode };

/** The parts of a case file, by the word that stands in the address. */
export const tabs = {
  ringkasan: { label: 'Ringkasan', may: 'narrative.read', body: SummaryTab },
  identitas: { label: 'Identitas', may: 'identity.read', body: IdentityTab },
  eic: { label: 'EIC', may: 'narrative.read', body: EicTab },
  asesmen: { label: 'Asesmen', may: 'narrative.read', body: AssessmentTab },
  rencana: { label: 'Rencana', may: 'narrative.read', body: PlanTab },
  intervensi: { label: 'Intervensi', may: 'narrative.read', body: InterventionTab },
  evaluasi: { label: 'Evaluasi', may: 'narrative.read', body: EvaluationTab },
  terminasi: { label: 'Terminasi', may: 'narrative.read', body: TerminationTab },
  konferensi: { label: 'Konferensi', may: 'narrative.read', body: ConferenceTab },
  harian: { label: 'Harian', may: 'dailyNote.read', body: DailyNotesTab },
  dokumen: { label: 'Dokumen', may: 'attachment.read', body: DocumentsTab },
  riwayat: { label: 'Riwayat', may: 'narrative.read', body: HistoryTab },
} satisfies Record<string, Tab>;
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
