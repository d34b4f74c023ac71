import { z } from 'zod';
import { labelOf } from '../fields/choice.ts';
import type { Draft } from '../fields/field.ts';
import { Finding, findingsIn } from '../fields/findings.ts';
import { findingKinds } from '../lists/findings.ts';

/** A completed assessment, as its findings are told from it. */
export type HeldAssessment = { recordId: string; on: string | null; answers: Draft };

/**
 * A finding of a case as it stands today: its newest words, and what each assessment said of it, oldest first. It stands
 * `open` until an assessment says that it is solved, or that it should never have stood there.
 */
export const CaseFinding = z.strictObject({
  latest: Finding,
  standing: z.enum(['open', 'solved', 'withdrawn']),
  history: z.array(z.strictObject({ on: z.string().nullable(), recordId: z.string(), finding: Finding })),
});
export type CaseFinding = z.infer<typeof CaseFinding>;

/**
 * What stands of the findings of a case, by number. What an assessment does not mention stands as the one before it left
 * it. Withdrawn is what any assessment withdrew: it was a mistake, whatever was written of it since.
 */
export function findingsToday(assessments: readonly HeldAssessment[]): CaseFinding[] {
  const told = new Map<number, CaseFinding['history']>();
  for (const { recordId, on, answers } of assessments)
    for (const finding of findingsIn(answers.findings))
      told.set(finding.number, [...(told.get(finding.number) ?? []), { on, recordId, finding }]);
  return [...told.values()]
    .flatMap((history) => {
      const latest = history.at(-1)?.finding;
      return latest === undefined ? [] : [{ latest, standing: standingOf(latest, history), history }];
    })
    .sort((a, b) => a.latest.number - b.latest.number);
}

function standingOf(latest: Finding, history: CaseFinding['history']): CaseFinding['standing'] {
  if (history.some(({ finding }) => finding.withdrawnReason !== undefined)) return 'withdrawn';
  return latest.state === 'solved' ? 'solved' : 'open';
}

/**
 * What a reassessment begins with, on a day: the findings that stand open, under their numbers, to be said of anew how they
 * stand. A day to look at one again that is past is not asked for again. Without an assessment before it, nothing.
 */
export function beginReassessment(assessments: readonly HeldAssessment[], today: string): Draft {
  if (assessments.length === 0) return {};
  const rows = findingsToday(assessments)
    .filter(({ standing }) => standing === 'open')
    .map(({ latest: { state: _state, stateNote: _note, dueOn, ...kept } }) => ({
      ...kept,
      isContinued: true,
      ...(dueOn !== undefined && dueOn >= today ? { dueOn } : {}),
    }));
  return { kind: 'followUp', ...(rows.length === 0 ? {} : { findings: rows }) };
}

/** "3. Masalah: Putus sekolah", as it is offered and named. */
export const nameFinding = ({ number, kind, statement }: Finding): string =>
  `${number}. ${labelOf(findingKinds, kind)}: ${statement}`;

/** The numbers under which two stays of a person found the same, in the same words. */
export function sharedFindings(earlier: readonly CaseFinding[], now: readonly CaseFinding[]): Set<number> {
  const words = new Map(earlier.map(({ latest }) => [latest.number, latest.statement]));
  return new Set(
    now.flatMap(({ latest }) => (words.get(latest.number) === latest.statement ? [latest.number] : [])),
  );
}
