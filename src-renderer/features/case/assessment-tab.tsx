import { labelOf } from '#domain/fields/choice';
import { asText } from '#domain/fields/field';
import { assessmentKinds } from '#domain/stages/assessment';
import { RecordList } from '../../parts/record/record-list.tsx';
import { Summary } from './summary.tsx';
import type { TabProps } from './tabs.tsx';
import { usePart } from './use-part.ts';

/** Assessments: the first, and the re-assessments the slides ask for. */
export function AssessmentTab({ overview: { caseId } }: TabProps) {
  const { open, onOpen } = usePart('assessment');
  return (
    <RecordList
      formId="assessment"
      caseId={caseId}
      open={open}
      onOpen={onOpen('assessment')}
      addLabel="Asesmen baru"
      completeLabel="Selesaikan asesmen"
      emptyTodo="Asesmen dimulai setelah EIC; drafnya boleh ditulis kapan saja."
      summary={(answers) => (
        <Summary title={labelOf(assessmentKinds, answers.kind)} text={asText(answers.problemStatement)} />
      )}
    />
  );
}
