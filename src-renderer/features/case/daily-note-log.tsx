import { useQuery } from '@tanstack/react-query';
import { labelOf } from '#domain/fields/choice';
import { shifts } from '#domain/shift';
import { orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { FlagLine } from '../../parts/flag-line.tsx';
import { RecordLog } from '../../parts/record/record-log.tsx';
import type { TabProps } from './tabs.ts';

const quick = ['happenedOn', 'shift', 'happenedAt', 'note', 'needsAttention', 'attentionReason'];
const inHead = ['happenedOn', 'happenedAt', 'shift', 'needsAttention', 'attentionReason'];

const ofTurn = { happenedOn: 'giliran ini', shift: 'giliran ini' };

/** What caregivers saw of one person, turn by turn; a flag with what became of it. */
export function DailyNoteLog({ overview: { caseId, isClosed } }: TabProps) {
  const { turn } = useSession();
  const { data: flags } = useQuery(orpc.shift.flags.queryOptions({ input: { caseId } }));
  return (
    <RecordLog
      formId="dailyNote"
      caseId={caseId}
      newTitle="Catatan harian baru"
      completeLabel="Simpan catatan"
      initial={isClosed ? {} : { happenedOn: turn.day, shift: turn.shift }}
      initialSays={ofTurn}
      quick={quick}
      inHead={inHead}
      headline={({ answers }) => labelOf(shifts, answers.shift)}
      mark={({ recordId }) => {
        const flag = flags?.find((one) => one.recordId === recordId);
        return flag && <FlagLine flag={flag} />;
      }}
    />
  );
}
