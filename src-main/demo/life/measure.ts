import { daysBetween } from '#domain/civil-date';
import { motivators } from '#domain/lists/motivators';
import type { Chapter } from './chapter.ts';
import type { Course } from './plan.ts';

/** An instrument of the story at the assessment and every two months after, on its way from the first score to the last. */
export function measure({ story, worker, course, at, add }: Chapter, from: number): void {
  const { instrument } = story;
  if (instrument === undefined) return;
  const days = [from, from + 60, from + 120, from + 240].filter((day) => day < course.stay);
  for (const day of days) {
    const way = Math.min(1, (day - from) / 240);
    const scoreOf = ([first, last]: readonly [number, number]) => Math.round(first + (last - first) * way);
    add({
      on: at(day),
      form: 'measurement',
      answers: {
        measuredOn: at(day),
        instrument: instrument.id,
        ...Object.fromEntries(Object.entries(instrument.scores).map(([name, ends]) => [name, scoreOf(ends)])),
        takenBy: worker,
      },
    });
  }
}

/** How far a target has come on a day, without chance. */
function valueOn({ target, begun, pace }: Course, on: string): number {
  const { baseline, targetValue, months } = target;
  const way = Math.max(0, Math.min(1, (daysBetween(begun, on) / (months * 30)) * pace));
  return Math.round(baseline + (targetValue - baseline) * way);
}

/** The value of a target with a scale, noted with every third entry of the log. */
export function notedValue(courses: readonly Course[], on: string, entry: number) {
  const measured = courses.filter(
    ({ target, removedReason }) => target.scale !== undefined && removedReason === undefined,
  );
  const course = measured[Math.floor(entry / 3) % Math.max(1, measured.length)];
  if (entry % 3 !== 1 || course === undefined) return {};
  return {
    measures: [{ targetNumber: course.number, value: valueOn(course, on), unit: course.target.unit }],
  };
}

/** The level of a target on its scale, by how far it has come. */
export function levelOf({ target }: Course, value: number) {
  const { baseline, targetValue, scale } = target;
  if (scale === undefined) return {};
  const share = (value - baseline) / (targetValue - baseline);
  return { level: share > 1 ? 1 : share === 1 ? 0 : share >= 0.5 ? -1 : -2 };
}

/** The nine motivations again, a little stronger in the last round; some stay weak. */
export const motivationsAgain = (isFinal: boolean) =>
  Object.fromEntries(
    Object.keys(motivators).map((code, index) => {
      const score = Math.min(3, (isFinal ? 2 : 1) + (index % 3 === 0 ? 1 : 0) - (index % 4 === 3 ? 1 : 0));
      return [code, { isPresent: score > 0, score: String(score) }];
    }),
  );
