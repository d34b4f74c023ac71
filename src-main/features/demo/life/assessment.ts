import { addDays } from '#domain/civil-date';
import type { Add, LifeFacts } from './facts.ts';
import { tell, tellAny, tellStrand } from './tell.ts';

/** The first assessment: five headings, four conditions, potentials, and the decision. */
export function writeAssessment(facts: LifeFacts, add: Add, day: number): void {
  const { random, story, admittedOn } = facts;
  const on = addDays(admittedOn, day);
  const condition = (texts: readonly string[]) => ({
    description: tellAny(texts, facts),
    score: String(random.between(2, 4)),
  });
  const problemStatement = tellStrand(story.problemStatement, facts);
  add({
    on,
    form: 'assessment',
    answers: {
      assessedOn: on,
      kind: 'initial',
      levels: story.isUnknown ? ['individual', 'environment'] : ['individual', 'family'],
      dataSources: story.isUnknown
        ? 'Wawancara berulang, pengamatan di wisma, keterangan perawat dan warga, surat pengantar.'
        : 'Wawancara dengan yang bersangkutan dan keluarga, pengamatan di wisma, surat pengantar.',
      problemStatement,
      personality: tellAny(story.personality, facts),
      conditions: {
        physical: condition(story.conditions.physical),
        psychological: condition(story.conditions.psychological),
        social: condition(story.conditions.social),
        spiritual: condition(story.conditions.spiritual),
      },
      selfPotentials: tellAny(story.selfPotentials, facts),
      hopes: tellAny(story.hopes, facts),
      situation: tellStrand(story.situation, facts),
      resourcePotentials: tellAny(story.resourcePotentials, facts),
      supportingFactors: story.isUnknown
        ? 'Perawat dan pengasuh yang tetap; mulai mengenali nama mereka.'
        : tell('{kerabat} masih mau datang dan menelepon.', facts),
      hinderingFactors: tellAny(story.hinderingFactors, facts),
      integrativeFormulation: tellStrand(story.integrativeFormulation, facts),
      identification: problemStatement,
      judgment: tellStrand(story.rootCause, facts),
      decision: tellStrand(story.decision, facts),
      evaluationOfAssessment: random.pick([
        'Cukup untuk menyusun rencana; keterangan dari luar panti menyusul.',
        'Perlu diperbarui setelah kunjungan rumah yang pertama.',
        'Keterangan dari dua sumber saling menguatkan.',
      ]),
    },
  });
}
