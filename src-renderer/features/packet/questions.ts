import { z } from 'zod';
import { CivilDate } from '#contract/operation';
import { daysBetween } from '#domain/civil-date';

/** What the conference is to decide about a case, and the ways open to it, one a line; typed on a day. */
const Question = z.object({
  question: z.string().max(2_000),
  options: z.string().max(4_000),
  typedOn: CivilDate,
});
export type Question = z.infer<typeof Question>;

/** By case. */
export type Questions = Readonly<Record<string, Question>>;

/** A conference is prepared over some days; the next one asks something else. */
const keptDays = 7;

/** What was remembered and is not past; whatever else stands there is passed over. */
export function readQuestions(remembered: unknown, today: string): Questions {
  const { data = {} } = z.record(z.string(), z.unknown()).safeParse(remembered);
  return Object.fromEntries(
    Object.entries(data).flatMap(([caseId, value]) => {
      const { data: one } = Question.safeParse(value);
      return one === undefined || daysBetween(one.typedOn, today) > keptDays ? [] : [[caseId, one]];
    }),
  );
}
