import { mixOf } from '#domain/results/technique-mix';
import { long, os } from '#pipeline';
import { countLessonsDue, countUnread, fillLessons } from '#records/lessons/fill-lessons';
import { listTechniqueUses } from '#records/technique-mix.queries';
import { lessonList, lessonTechniques } from './lesson-readings.ts';

const list = long.lesson.list.handler(async ({ input: asked, context }) => {
  const { vault } = context;
  const waiting = await context.transact(async (trx) => ({
    left: await countLessonsDue(trx, vault),
    unread: await countUnread(trx, vault),
  }));
  const told = await context.readApart(lessonList, { asked, actor: context.actor });
  if (waiting.left > 0) fillLessons(vault, context.now);
  return { ...told, ...waiting };
});

const left = os.lesson.left.handler(({ context: { trx, vault } }) => countLessonsDue(trx, vault));

const techniquesOfCase = os.lesson.techniquesOfCase.handler(async ({ input, context: { trx, actor } }) =>
  mixOf(await listTechniqueUses(trx, actor, { caseId: input.caseId })),
);

const techniques = long.lesson.techniques.handler(({ input: asked, context }) =>
  context.readApart(lessonTechniques, { asked, actor: context.actor }),
);

export const lesson = { list, left, techniquesOfCase, techniques };
