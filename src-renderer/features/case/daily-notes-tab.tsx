import { useMemo } from 'react';
import { labelOf } from '#domain/fields/choice';
import { shifts } from '#domain/forms/daily-note';
import { useSession } from '../../core/session.ts';
import { RecordLog } from '../../parts/record/record-log.tsx';
import type { TabProps } from './tabs.tsx';

/** What the caregivers saw, day by day. */
export function DailyNotesTab({ overview: { caseId } }: TabProps) {
  const { today } = useSession();
  const initial = useMemo(() => ({ happenedOn: today }), [today]);
  return (
    <RecordLog
      formId="dailyNote"
      caseId={caseId}
      newTitle="Catatan harian baru"
      completeLabel="Simpan catatan"
      initial={initial}
      quick={['happenedOn', 'shift', 'happenedAt', 'note', 'needsAttention']}
      inHead={['happenedOn', 'happenedAt', 'shift']}
      headline={({ answers }) => labelOf(shifts, answers.shift)}
    />
  );
}
