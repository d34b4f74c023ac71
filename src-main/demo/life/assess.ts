import { addDays, addMonths } from '#domain/civil-date';
import { type Finding, findingsIn } from '#domain/fields/findings';
import { beginReassessment, type HeldAssessment } from '#domain/results/findings-today';
import type { Chapter } from './chapter.ts';

/** Asesmen: once at the beginning, and again every year. Returns the days after which the first one was done. */
export function assess(chapter: Chapter): number {
  const { random, at, add, lastDay, course, admittedOn } = chapter;
  const after = random.between(10, 14);
  const held: HeldAssessment[] = [];
  const hold = (on: string, kind: 'initial' | 'followUp') => {
    const answers = { ...assessmentOf(chapter, on, kind), findings: findingsOf(chapter, on, held) };
    held.push({ recordId: on, on, answers });
    add({ on, form: 'assessment', answers });
  };
  hold(at(after), 'initial');
  for (let year = 1; course.endsAt === 'intervention'; year++) {
    const on = addMonths(admittedOn, 12 * year);
    if (on >= lastDay) break;
    hold(on, 'followUp');
  }
  return after;
}

/** How the findings of a life stand at each reassessment, one after the other. */
const turns = [
  { state: 'less', stateNote: 'Membaik sejak kegiatan dimulai.' },
  { state: 'less', stateNote: 'Jarang terjadi lagi menurut pengasuh.' },
  { state: 'solved', stateNote: 'Sudah terpenuhi.' },
  { state: 'persists', stateNote: 'Tetap menjadi kekuatan.' },
  { state: 'worse', stateNote: 'Perlu perhatian lagi.' },
] as const;

/** What is found first; afterwards what is still open, said of anew. What is watched is looked at while it lies ahead. */
function findingsOf(
  { story, teller, lastDay }: Chapter,
  on: string,
  held: readonly HeldAssessment[],
): Finding[] {
  const lookAgain = addDays(on, 120);
  const watched = (finding: Finding): Finding =>
    finding.decision === 'watched' && lookAgain > lastDay ? { ...finding, dueOn: lookAgain } : finding;
  if (held.length > 0)
    return findingsIn(beginReassessment(held, on).findings).map((finding) =>
      watched({ ...finding, ...turns[(finding.number + held.length - 2) % turns.length] }),
    );
  return story.findings.map(({ answeredBy: _goal, ...finding }, index) =>
    watched({
      number: index + 1,
      ...finding,
      ...Object.fromEntries(
        Object.entries(finding).map(([name, text]) => [name, text?.includes(' ') ? teller.say(text) : text]),
      ),
    }),
  );
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
    ...(kind === 'followUp'
      ? {
          stillEffective: 'partly',
          stillNeeded: 'yes',
          serviceReason: 'Sebagian target tercapai; yang belum memerlukan pendampingan.',
        }
      : {}),
    levels: random.chance(0.4) ? ['individual', 'family', 'environment'] : ['individual', 'family'],
    dataSources: story.isUnknown
      ? 'Pengamatan di asrama, keterangan petugas yang membawa, dan catatan Puskesmas.'
      : 'Wawancara dengan yang bersangkutan dan keluarga, pengamatan di asrama, surat pengantar.',
    // The centre's own field.
    ...(story.isUnknown ? {} : { 'own-1': 'Jawa sehari-hari, memahami Indonesia' }),
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
