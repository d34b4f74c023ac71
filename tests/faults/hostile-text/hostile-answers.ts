import type { Draft, Field } from '#domain/fields/field';
import type { ListField, MatrixField } from '#domain/fields/grid-fields';
import { schemaOf } from '#domain/fields/kinds';
import type { PlanGoal } from '#domain/fields/plan-tree';
import type { Form } from '#domain/form';
import { formIds } from '#domain/forms';
import { sampleValue } from '../../support/sample-answers.ts';
import { hostileForm } from './hostile-own.ts';
import { freePaths, type TextSource, withString } from './texts.ts';

/**
 * A form filled in with a payload in every text of it: in lines, paragraphs, lists, matrices, plans, rounds. `turn`
 * varies the choices, so that fields which depend on an answer are all shown at some time; `kept` are taken as they are.
 */
export function hostileAnswers(form: Form, turn: number, dealer: TextSource, kept: Draft = {}): Draft {
  const answers: Draft = {};
  for (const [name, field] of Object.entries(form.fields)) {
    if (field.shownWhen?.(answers) === false) continue;
    answers[name] = Object.hasOwn(kept, name)
      ? kept[name]
      : hostileValue(`${form.id}.${name}`, field, answers, turn, dealer);
  }
  return answers;
}

function hostileValue(path: string, field: Field, answers: Draft, turn: number, dealer: TextSource): unknown {
  const schema = schemaOf(field);
  let value = varied(field, answers, turn);
  if (field.kind === 'planTree') value = withRemoved(value as PlanGoal[]);
  for (const place of freePaths(schema, value)) {
    const takes = (text: string) => schema.safeParse(withString(value, place, text)).success;
    const text = dealer.next(
      [path, ...place.filter((key) => !/^\d+$/.test(key))].join('.'),
      takes,
      seedOf(path),
    );
    if (text !== undefined) value = withString(value, place, text);
  }
  return value;
}

function varied(field: Field, answers: Draft, turn: number): unknown {
  if (field.kind === 'yesNo') return turn % 2 === 1;
  return sampleValue(field, answers, turn);
}

/** The plan of the samples has no target taken out of it again; its reason is a text too. */
function withRemoved(goals: readonly PlanGoal[]): PlanGoal[] {
  return goals.map((goal) => ({
    ...goal,
    targets: goal.targets.flatMap((target) =>
      target.number === 2
        ? [target, { ...target, number: 90, removedReason: 'Tidak sesuai lagi.' }]
        : [target],
    ),
  }));
}

/** Fields begin at different payloads, so that few turns already meet many. */
const seedOf = (path: string) =>
  [...path].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9_973, 7);

/** Every field of every form that is declared to take text. */
export function declaredTexts(): string[] {
  return formIds.flatMap((id) =>
    Object.entries(hostileForm(id).fields).flatMap(([name, field]) => textsIn(`${id}.${name}`, field)),
  );
}

function textsIn(path: string, field: Field): string[] {
  if (field.kind === 'text' || field.kind === 'longText') {
    return 'shape' in field && field.shape !== undefined ? [] : [path];
  }
  if (field.kind === 'list')
    return Object.entries((field as ListField).columns).flatMap(([name, column]) =>
      textsIn(`${path}.${name}`, column),
    );
  if (field.kind !== 'matrix') return [];
  const { rows, columns } = field as MatrixField;
  return Object.keys(rows).flatMap((row) =>
    Object.entries(columns).flatMap(([name, column]) => textsIn(`${path}.${row}.${name}`, column)),
  );
}
