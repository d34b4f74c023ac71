import { formatCivilDate } from '#domain/civil-date';
import { stepOf, type WaitingStep } from '#domain/conference-steps';
import { labelOf } from '#domain/fields/choice';
import { formOf } from '#domain/forms';
import { conferenceDecisions } from '#domain/forms/conference';
import { useSession } from '../core/session.ts';
import { addressOf } from './case-tabs.ts';
import { StepNotice } from './step-notice.tsx';

/** What the last conference decided of a case, until it is carried out; its form opens filled. */
export function DecisionNotice({ caseId, waiting }: { caseId: string; waiting: WaitingStep | null }) {
  const { may } = useSession();
  const step = waiting === null ? undefined : stepOf(waiting.decision);
  if (waiting === null || step === undefined) return null;
  const { form, does, missing } = step;
  const decided = labelOf(conferenceDecisions, waiting.decision);
  return (
    <StepNotice
      says={`Keputusan konferensi ${formatCivilDate(waiting.heldOn, 'long')}: ${decided}; ${missing}.`}
      step={may.includes(formOf(form).write) ? { label: does, link: addressOf(caseId, form) } : undefined}
    />
  );
}
