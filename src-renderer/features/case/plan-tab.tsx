import { RecordEditor } from '../../parts/record/record-editor.tsx';
import type { TabProps } from './tabs.tsx';

/** The plan: tujuan, target, kegiatan. Every correction is a version, and no target is deleted. */
export function PlanTab({ overview: { caseId } }: TabProps) {
  return <RecordEditor formId="planning" caseId={caseId} completeLabel="Selesaikan tahap" />;
}
