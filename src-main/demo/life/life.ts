import { addDays, daysBetween } from '#domain/civil-date';
import { tellerOf } from '../tell.ts';
import { assess } from './assess.ts';
import type { Chapter, Course, Happening, Life, LifeFacts } from './chapter.ts';
import { leave } from './leave.ts';
import { linkWithResources } from './link.ts';
import { open } from './open.ts';
import { work } from './work.ts';

/** Lives a case from the first contact on, as far as `today` lets it. Most go all the way; some end early. */
export function liveCase(facts: LifeFacts): Life {
  const course = chooseCourse(facts);
  const happenings: Happening[] = [];
  const at = (days: number) => addDays(facts.admittedOn, days);
  const lastDay = at(course.stay);
  const chapter: Chapter = {
    ...facts,
    teller: tellerOf(facts),
    course,
    lastDay,
    at,
    add(happening) {
      if (happening.on > facts.today) return false;
      happenings.push({ by: 'worker', ...happening });
      return true;
    },
  };
  open(chapter);
  if (course.endsAt !== 'eic') {
    const assessedAfter = assess(chapter);
    if (course.endsAt !== 'assessment') work(chapter, assessedAfter);
  }
  if (course.endsAt !== 'eic') linkWithResources(chapter);
  if (lastDay <= facts.today) leave(chapter, happenings);
  happenings.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return {
    happenings,
    ...(lastDay <= facts.today ? { leftOn: lastDay } : {}),
  };
}

/** Somebody about to leave, or who has only just come, goes the whole way. */
function chooseCourse({ random, story, today, admittedOn, leavesIn, isReturn }: LifeFacts): Course {
  const full = random.between(story.months[0] * 30, story.months[1] * 30);
  const stay = leavesIn === undefined ? full : daysBetween(admittedOn, addDays(today, leavesIn));
  const isSpared = leavesIn !== undefined || isReturn || admittedOn > addDays(today, -31);
  const endsAt = isSpared
    ? 'whole'
    : random.weighted([
        ['whole', 82],
        ['eic', 5],
        ['assessment', 5],
        ['midway', 8],
      ] as const);
  if (endsAt === 'eic') return { stay: random.between(3, 9), endsAt, isCutShort: true };
  if (endsAt === 'assessment') return { stay: random.between(15, 20), endsAt, isCutShort: true };
  if (endsAt === 'midway')
    return { stay: Math.max(100, Math.round(full * 0.4)), endsAt: 'intervention', isCutShort: true };
  return { stay, endsAt: 'intervention', isCutShort: false };
}
