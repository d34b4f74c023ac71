import type { CaseOverview } from '#contract/case-file';
import { type IntakeStep, intakeSteps } from '#domain/people/intake-step';
import { useMay } from '../../core/session.ts';
import { StepNotice } from '../../parts/step-notice.tsx';

/** Where each step is taken; who only waits takes none. */
const places = {
  accept: { tab: 'identitas', search: { catatan: 'acceptance' }, label: 'Tetapkan sebagai penerima manfaat' },
  turnAway: { tab: 'terminasi', search: {}, label: 'Tutup dengan alasan T06' },
  wait: undefined,
} as const satisfies Record<
  IntakeStep,
  { tab: string; search: { catatan?: string }; label: string } | undefined
>;

/** What the decision of the intake asks for, until it is done. */
export function IntakeNotice({ overview: { caseId, intake } }: { overview: CaseOverview }) {
  const mayDo = { accept: useMay('identity.write'), turnAway: useMay('narrative.write'), wait: false };
  if (intake === null) return null;
  const place = mayDo[intake] ? places[intake] : undefined;
  const link = place && {
    ...{ to: '/kasus/$caseId/$tab' as const, params: { caseId, tab: place.tab }, search: place.search },
  };
  return <StepNotice says={intakeSteps[intake].says} step={place && link && { label: place.label, link }} />;
}
