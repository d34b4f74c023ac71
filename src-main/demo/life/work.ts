import { addDays } from '#domain/civil-date';
import type { Chapter } from './chapter.ts';
import { evaluationOf, type Round } from './evaluate.ts';
import { keepLog } from './log.ts';
import { measure } from './measure.ts';
import { contractOf } from './open.ts';
import { type Course, planOf, planTargets } from './plan.ts';

/** From the plan to the last round: contract, plan, the opening model, the log, and the rounds. */
export function work(chapter: Chapter, assessedAfter: number): void {
  const { random, story, teller, at, add, lastDay } = chapter;
  const planDay = assessedAfter + random.between(5, 10);
  const planned = at(planDay);
  const courses = planTargets(chapter, planned);
  add({
    on: planned,
    form: 'contract',
    answers: contractOf(chapter, 'primary', [planned, lastDay], teller.told(story.contractPurpose)),
  });
  add({ on: planned, form: 'planning', answers: planOf(chapter, planned, courses) });
  add({
    on: at(planDay + 1),
    form: 'intervention',
    answers: {
      startedOn: at(planDay + 1),
      feasibility: 'partly',
      motivation: 'fair',
      ability: 'fair',
      availability: 'later',
      availableFrom: at(planDay + 15),
      maximumFeasibility: 'Program dapat dijalankan dengan petugas dan sarana yang ada.',
      motivationToChange: teller.told(story.needsAndMeans),
      abilityToChange: teller.any(story.selfPotentials),
      serviceAvailability: teller.any(story.resourcePotentials),
    },
  });
  // What was waited for is there.
  const begun = at(planDay + 16);
  if (begun < lastDay)
    add({
      on: begun,
      form: 'intervention',
      answers: {
        startedOn: begun,
        feasibility: 'feasible',
        maximumFeasibility: 'Semua kegiatan dapat dijalankan sejak petugas dan sarananya tersedia.',
        motivation: 'good',
        ability: 'fair',
        availability: 'available',
      },
    });
  if (random.chance(0.15)) {
    const on = at(planDay + random.between(20, 50));
    if (addDays(on, 30) < lastDay) {
      const answers = contractOf(
        chapter,
        'secondary',
        [on, addDays(on, 30)],
        teller.say(story.limitedContract),
      );
      add({ on, form: 'contract', answers });
    }
  }
  const told = new Set<string>();
  let version = 1;
  for (const round of roundsOf(chapter, planDay)) {
    const answers = evaluationOf(chapter, courses, round, told);
    if (!add({ on: round.on, form: 'evaluation', answers })) break;
    const changed = round.isFinal ? [] : revise(chapter, courses, round.on);
    if (changed.length === 0) continue;
    const reason = `Disesuaikan dengan hasil evaluasi: target ${changed.join(', ')}.`;
    add({ on: round.on, form: 'planning', answers: planOf(chapter, planned, courses), version, reason });
    version += 1;
  }
  measure(chapter, assessedAfter);
  keepLog(chapter, planDay, courses);
}

/** A round a month at first, then one every three months, and the last one a week before leaving. */
function roundsOf({ random, course, at, today }: Chapter, planDay: number): Round[] {
  const days: number[] = [];
  for (let day = planDay + 30; day < course.stay - 25; day += days.length < 4 ? 30 : 90) days.push(day);
  if (!course.isCutShort) days.push(course.stay - 6);
  // A worker here and there is behind with the last round.
  const isLate = random.chance(0.12);
  return days
    .map((day, index) => {
      const next = days[index + 1];
      return {
        on: at(day),
        from: at(days[index - 1] ?? planDay),
        ...(next === undefined ? {} : { next: at(next) }),
        isFinal: !course.isCutShort && index === days.length - 1,
      };
    })
    .filter(({ on }) => !(isLate && on > addDays(today, -20)));
}

/** Gives what fell behind a later day, or takes it out of the plan. Returns the numbers of what changed. */
function revise({ random, teller }: Chapter, courses: Course[], on: string): number[] {
  const behind = courses.filter(
    ({ dueOn, isReached, removedReason }) => dueOn <= on && !isReached && removedReason === undefined,
  );
  for (const course of behind) {
    const { removedBecause } = course.target;
    const isAlone = courses.every(({ removedReason }) => removedReason === undefined);
    if (removedBecause !== undefined && isAlone && random.chance(0.5)) {
      course.removedReason = teller.say(removedBecause);
    } else course.dueOn = addDays(on, 30 * random.between(2, 4));
  }
  return behind.map(({ number }) => number);
}
