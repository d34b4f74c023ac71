import { addMonths } from '#domain/civil-date';
import type { Chapter } from './chapter.ts';

/** Asesmen: once at the beginning, and again every year. Returns the days after which the first one was done. */
export function assess(chapter: Chapter): number {
  const { random, at, add, lastDay, course, admittedOn } = chapter;
  const after = random.between(10, 14);
  add({ on: at(after), form: 'assessment', answers: assessmentOf(chapter, at(after), 'initial') });
  for (let year = 1; course.endsAt === 'intervention'; year++) {
    const on = addMonths(admittedOn, 12 * year);
    if (on >= lastDay) break;
    add({ on, form: 'assessment', answers: assessmentOf(chapter, on, 'followUp') });
  }
  return after;
}

function assessmentOf({ random, story, teller }: Chapter, on: string, kind: 'initial' | 'followUp') {
  const better = kind === 'followUp' ? 1 : 0;
  const condition = (lines: readonly string[]) => ({
    description: teller.any(lines),
    score: String(random.between(2, 4) + better),
  });
  const { conditions } = story;
  return {
    assessedOn: on,
    kind,
    levels: random.chance(0.4) ? ['individual', 'family', 'environment'] : ['individual', 'family'],
    dataSources: story.isUnknown
      ? 'Pengamatan di asrama, keterangan petugas yang membawa, dan catatan Puskesmas.'
      : 'Wawancara dengan yang bersangkutan dan keluarga, pengamatan di asrama, surat pengantar.',
    problemStatement: teller.told(story.problemStatement),
    personality: teller.any(story.personality),
    conditions: {
      physical: condition(conditions.physical),
      psychological: condition(conditions.psychological),
      social: condition(conditions.social),
      spiritual: condition(conditions.spiritual),
    },
    selfPotentials: teller.any(story.selfPotentials),
    hopes: teller.any(story.hopes),
    situation: teller.told(story.situation),
    resourcePotentials: teller.any(story.resourcePotentials),
    ...(story.isUnknown
      ? {}
      : { supportingFactors: teller.say('{kerabat} masih mau datang dan menelepon.') }),
    hinderingFactors: teller.any(story.hinderingFactors),
    integrativeFormulation: teller.told(story.integrativeFormulation),
    identification: teller.told(story.problemStatement),
    judgment: teller.told(story.rootCause),
    decision: teller.told(story.decision),
    evaluationOfAssessment: random.pick([
      'Cukup untuk menyusun rencana; keterangan tertulis dari pihak lain menyusul.',
      'Cukup. Keterangan keluarga perlu didengar sekali lagi pada kunjungan rumah.',
    ]),
  };
}
