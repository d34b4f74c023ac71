import type { OnAgenda } from '#contract/packet';
import { ChosenCase } from './chosen-case.tsx';
import classes from './packet.module.css';
import type { Question, Questions } from './questions.ts';

type ChosenCasesProps = {
  caseIds: string[];
  withoutPlan: readonly string[];
  onAgenda: readonly OnAgenda[];
  questions: Questions;
  onQuestion: (caseId: string, part: Partial<Question>) => void;
  onChange: (caseIds: string[]) => void;
  onRemoved: () => void;
};

/** The cases in the order they are printed. */
export function ChosenCases(props: ChosenCasesProps) {
  const { caseIds, withoutPlan, onAgenda, questions, onQuestion, onChange, onRemoved } = props;
  return (
    <ol className={classes.cases} aria-label="Kasus dalam bahan">
      {caseIds.map((caseId, index) => (
        <ChosenCase
          key={caseId}
          caseId={caseId}
          place={index + 1}
          isLast={index === caseIds.length - 1}
          withoutPlan={withoutPlan}
          onAgenda={onAgenda}
          question={questions[caseId]?.question ?? ''}
          options={questions[caseId]?.options ?? ''}
          onQuestion={(part) => onQuestion(caseId, part)}
          onMove={(by) => onChange(withMoved(caseIds, index, index + by))}
          onRemove={() => {
            onChange(caseIds.filter((other) => other !== caseId));
            onRemoved();
          }}
        />
      ))}
    </ol>
  );
}

/** The same list with one of it taken elsewhere. */
function withMoved(caseIds: readonly string[], from: number, to: number): string[] {
  const others = caseIds.filter((_, at) => at !== from);
  return others.toSpliced(to, 0, caseIds[from] ?? '');
}
