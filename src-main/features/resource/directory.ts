import type { ResourceLine } from '#contract/resource';
import type { Draft } from '#domain/fields/field';
import { printForm, tidyAnswers, troublesOf } from '#domain/form';
import type { Answered } from '#domain/resources/answered';
import { countAnswers } from '#domain/resources/answered';
import { resource as questions, type ResourceAnswers, resourceKey } from '#domain/resources/resource';
import { long, os } from '#pipeline';
import { longestDraft } from '#records/draft.queries';
import { findResourceCalled, insertResource } from '#records/resource.queries';
import { verdictOnRight } from '#records/verdicts';
import {
  changeResource,
  findResource,
  findSaved,
  listResourceNames,
  listResources,
  listSourceSteps,
  type ResourceRow,
} from './directory.queries.ts';
import { sourceAnswers } from './resource-readings.ts';

const nobody: Answered = countAnswers([]);

export const list = long.resource.list.handler(async ({ context: { readApart, transact, actor } }) => {
  const answered = await readApart(sourceAnswers, undefined);
  const resources = (await transact(listResources)).map((row) => lineOf(row, answered.get(row.id) ?? nobody));
  return { resources, can: { write: verdictOnRight(actor.role, 'resource.write') } };
});

function lineOf({ id, name, kind, isActive, answers }: ResourceRow, answered: Answered): ResourceLine {
  const said = JSON.parse(answers) as ResourceAnswers;
  const printed = printForm(questions, said as Draft).map(({ printed: one }) =>
    one.shape === 'table' ? one.rows.flat().join(' ') : one.text,
  );
  return {
    ...{ resourceId: id, name, kind, gives: said.gives ?? [], isActive: isActive === 1, answered },
    words: printed.join(' '),
  };
}

export const names = os.resource.names.handler(({ context: { trx } }) => listResourceNames(trx));

export const open = os.resource.open.handler(async ({ input, context: { trx, actor }, errors }) => {
  const row = await findResource(trx, input.resourceId);
  if (row === undefined) throw errors.NOT_FOUND();
  const { id, name, kind, isActive, answers, revision, savedByName, savedAt } = row;
  return {
    resource: {
      ...{ resourceId: id, name, kind, revision, savedAt, savedBy: savedByName },
      isActive: isActive === 1,
      answers: JSON.parse(answers) as Draft,
      answered: countAnswers(await listSourceSteps(trx, id)),
    },
    can: { write: verdictOnRight(actor.role, 'resource.write') },
  };
});

export const save = os.resource.save.handler(async ({ input, context, errors }) => {
  const { trx, actor, now, today } = context;
  const { resourceId, revision, requestId } = input;
  const earlier = await findSaved(trx, requestId);
  if (earlier !== undefined) return { resourceId: earlier.id, revision: earlier.revision };
  if (JSON.stringify(input.answers).length > longestDraft) throw errors.TOO_LONG();
  const troubles = troublesOf(questions, input.answers, { today });
  if (troubles.length > 0) throw errors.INCOMPLETE({ data: { troubles } });
  const answers = tidyAnswers(questions, input.answers) as ResourceAnswers & Draft;
  const { name = '', kind = 'informal' } = answers;
  const called = await findResourceCalled(trx, name);
  if (called !== undefined && called !== resourceId) throw errors.NAME_TAKEN();
  const row = {
    ...{ name: name.trim(), nameKey: resourceKey(name), kind, answers: JSON.stringify(answers) },
    ...{ revision: revision + 1, savedBy: actor.id, savedAt: now, requestId },
  };
  const id = resourceId ?? context.newId();
  if (resourceId === undefined) await insertResource(trx, { id, isActive: 1, ...row });
  else {
    const before = await findResource(trx, resourceId);
    if (before === undefined) throw errors.NOT_FOUND();
    if (before.revision !== revision) throw errors.MOVED_ON();
    await changeResource(trx, resourceId, row);
  }
  context.note({ resource: id, isNew: resourceId === undefined });
  return { resourceId: id, revision: row.revision };
});

export const setActive = os.resource.setActive.handler(async ({ input, context, errors }) => {
  const { trx, actor, now } = context;
  const { resourceId, isActive } = input;
  const before = await findResource(trx, resourceId);
  if (before === undefined) throw errors.NOT_FOUND();
  context.note({ resource: resourceId, isActive });
  if ((before.isActive === 1) === isActive) return;
  await changeResource(trx, resourceId, {
    ...{ isActive: isActive ? 1 : 0, revision: before.revision + 1, savedBy: actor.id, savedAt: now },
  });
});
