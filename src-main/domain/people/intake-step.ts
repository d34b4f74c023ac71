import type { Standing } from '../months/standing.ts';

/**
 * What the decision of the intake asks for, while the person is still a candidate: memenuhi asks for the acceptance, tidak
 * memenuhi for the end of the case (T06), menunggu is waited for.
 */
export const intakeSteps = {
  accept: {
    eligibility: 'eligible',
    says: 'Hasil intake: memenuhi syarat. Orang ini masih calon, dan belum dihitung sebagai penerima manfaat sampai ditetapkan.',
  },
  turnAway: {
    eligibility: 'ineligible',
    says: 'Hasil intake: tidak memenuhi syarat. Tutup kasus ini dengan alasan T06, atau betulkan hasilnya di EIC.',
  },
  wait: {
    eligibility: 'pending',
    says: 'Hasil intake: menunggu. Orang ini tetap calon sampai hasilnya diputuskan di EIC.',
  },
} as const;
export type IntakeStep = keyof typeof intakeSteps;

const decidedAs = { accepted: 'eligible', declined: 'ineligible' } as const;

/** The codes of the steps. */
export const intakeStepCodes = Object.keys(intakeSteps) as [IntakeStep, ...IntakeStep[]];

/** The step that waits for somebody; null when nobody is a candidate here, or nothing was decided yet. */
export function intakeStepOf(of: {
  eligibility?: unknown;
  /** What the contracts say of the acceptance, where EIC has not decided it. */
  byContract?: 'accepted' | 'declined' | undefined;
  standing: Standing;
  isClosed: boolean;
}): IntakeStep | null {
  if (of.standing !== 'candidate' || of.isClosed) return null;
  const decided = of.byContract && decidedAs[of.byContract];
  const eligibility =
    of.eligibility === 'eligible' || of.eligibility === 'ineligible' ? of.eligibility : undefined;
  const said = eligibility ?? decided ?? of.eligibility;
  return intakeStepCodes.find((step) => intakeSteps[step].eligibility === said) ?? null;
}
