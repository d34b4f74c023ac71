import { mixOf } from '#domain/results/technique-mix';
import { long, os } from '#pipeline';
import { listTechniqueUses } from '#records/technique-mix.queries';
import { lessonList, lessonTechniques } from './lesson-readings.ts';

const list = long.lesson.list.handler(({ input: asked, context }) =>
  context.readApart(lessonList, { asked, actor: context.actor }),
);

const techniquesOfCase = os.lesson.techniquesOfCase.handler(async ({ input, context: { trx, actor } }) =>
  mixOf(await listTechniqueUses(trx, actor, { caseId: input.caseId })),
);

const techniques = long.lesson.techniques.handler(({ input: asked, context }) =>
  context.readApart(lessonTechniques, { asked, actor: context.actor }),
);

export const lesson = { list, techniquesOfCase, techniques };
