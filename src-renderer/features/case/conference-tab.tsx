import { useMemo } from 'react';
import { labelOf } from '#domain/fields/choice';
import { asText, type Draft } from '#domain/fields/field';
import { conferenceDecisions, openFollowUps } from '#domain/forms/conference';
import { useSession } from '../../core/session.ts';
import { RecordList } from '../../parts/record/record-list.tsx';
import { Summary } from './summary.tsx';
import type { TabProps } from './tabs.tsx';
import { usePart } from './use-part.ts';

/** What case conferences decided of this case, and what is still to be done about it. */
export function ConferenceTab({ overview: { caseId } }: TabProps) {
  const { open, onOpen } = usePart('conference');
  const { today } = useSession();
  const initial = useMemo(() => ({ heldOn: today }), [today]);
  return (
    <RecordList
      formId="conference"
      caseId={caseId}
      open={open}
      onOpen={onOpen('conference')}
      initial={initial}
      addLabel="Catat hasil konferensi"
      completeLabel="Simpan hasil konferensi"
      emptyTodo="Sesudah konferensi kasus, catat siapa yang hadir, apa yang diputuskan, dan siapa mengerjakan apa sampai kapan."
      summary={(answers) => (
        <Summary title={labelOf(conferenceDecisions, answers.decision)} text={gist(answers)} />
      )}
    />
  );
}

function gist(answers: Draft): string {
  const open = openFollowUps(answers).length;
  return [asText(answers.question), open === 0 ? '' : `${open} tindak lanjut belum selesai`]
    .filter((words) => words !== '')
    .join(' · ');
}
