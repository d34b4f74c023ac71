import { z } from 'zod';
import { assessmentLevels } from '../lists/assessment-levels.ts';
import {
  assessmentHeadings,
  findingDecisions,
  findingKinds,
  findingStates,
  findingWeights,
} from '../lists/findings.ts';
import type { Field, FieldOptions } from './field.ts';
import { codeOf, existingDay, neededText, paragraphs, positiveNumber, shortText } from './parts.ts';

/**
 * Temuan: what an assessment found, with a number that is never used again for another. The four steps of the slides,
 * one below the other: identified, investigated, judged, decided. Only what it is and its words are needed.
 */
export const Finding = z.strictObject(
  {
    number: positiveNumber,
    kind: codeOf(findingKinds),
    statement: neededText('Temuan belum dirumuskan.'),
    heading: codeOf(assessmentHeadings).optional(),
    level: codeOf(assessmentLevels).optional(),
    evidence: paragraphs.optional(),
    source: shortText.optional(),
    weight: codeOf(findingWeights).optional(),
    clientSays: paragraphs.optional(),
    lookedAt: paragraphs.optional(),
    against: paragraphs.optional(),
    judgment: paragraphs.optional(),
    basis: shortText.optional(),
    decision: codeOf(findingDecisions).optional(),
    decisionNote: paragraphs.optional(),
    dueOn: existingDay('Tanggal belum diisi.').optional(),
    /** Goes on from an assessment before this one, under its number there. */
    isContinued: z.literal(true).optional(),
    state: codeOf(findingStates).optional(),
    stateNote: paragraphs.optional(),
    withdrawnReason: neededText('Alasan ditarik belum diisi.').optional(),
  },
  { error: 'Bagian ini tidak dapat dibaca.' },
);
export type Finding = z.infer<typeof Finding>;

/** The findings of one assessment. */
export type FindingsField = Field<'findings', Finding[]>;

/** What was found, one below the other, each with the four steps behind it. */
export function findings(label: string, more: FieldOptions = {}): FindingsField {
  return { kind: 'findings', label, ...more };
}

/** The findings in an answer, as far as they can be read. */
export function findingsIn(value: unknown): Finding[] {
  return (Array.isArray(value) ? value : []).flatMap((row) => {
    const read = Finding.safeParse(row);
    return read.success ? [read.data] : [];
  });
}
