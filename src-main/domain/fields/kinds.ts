import type { z } from 'zod';
import { achievementsKind } from './achievements.ts';
import { choiceKind, choicesKind, yesNoKind } from './choice.ts';
import { civilDateKind, timeKind } from './date-time.ts';
import type { DatedPart, Field, FieldKind, Printed, PrintOptions } from './field.ts';
import { findingsKind } from './findings-kind.ts';
import { listKind, matrixKind } from './grid-fields.ts';
import { familyCardKind, nikKind, regionKind } from './identity.ts';
import { numberKind } from './number.ts';
import { planTreeKind } from './plan-tree-kind.ts';
import { targetValuesKind } from './target-values.ts';
import { longTextKind, textKind } from './text.ts';

const declareKinds = () =>
  ({
    text: textKind,
    longText: longTextKind,
    number: numberKind,
    civilDate: civilDateKind,
    time: timeKind,
    choice: choiceKind,
    choices: choicesKind,
    yesNo: yesNoKind,
    nik: nikKind,
    familyCard: familyCardKind,
    region: regionKind,
    list: listKind,
    matrix: matrixKind,
    findings: findingsKind,
    planTree: planTreeKind,
    achievements: achievementsKind,
    targetValues: targetValuesKind,
  }) as const;

/** The name of every field kind; a control and a printer exist for each. */
export type KindName = keyof ReturnType<typeof declareKinds>;

// Built on first use: a list's columns are fields themselves, so these modules import one another.
let declared: Record<string, FieldKind<Field>> | undefined;

function kindOf(field: Field): FieldKind<Field> {
  declared ??= declareKinds() as unknown as Record<string, FieldKind<Field>>;
  const kind = declared[field.kind];
  if (kind === undefined) throw new RangeError(`No field kind is called ${field.kind}`);
  return kind;
}

/** The name of every field kind, for tests that walk them all. */
export const kindNames = (): KindName[] => Object.keys(declareKinds()) as KindName[];

// To build a schema takes ten times as long as to read a value with it.
const schemas = new WeakMap<Field, z.ZodType>();

/** The strict schema of a field's completed value; built once for each declared field. */
export function schemaOf(field: Field): z.ZodType {
  const schema = schemas.get(field) ?? kindOf(field).schema(field);
  schemas.set(field, schema);
  return schema;
}

/** True when a person would call the field "not filled in". */
export const isEmptyValue = (field: Field, value: unknown): boolean => kindOf(field).isEmpty(value);

/** The printed form of a value; never throws, an odd value prints as well as it can. */
export const printValue = (field: Field, value: unknown, options: PrintOptions = {}): Printed =>
  kindOf(field).print(field, value, options);

/**
 * The part of a field a trouble lies in, in the words of the screen; the field's label when it has no parts.
 */
export const locateTrouble = (field: Field, value: unknown, path: readonly PropertyKey[]): string =>
  kindOf(field).locate?.(field, value, path) ?? field.label;

/** A value with what only some may read whole (identity numbers) masked, wherever it stands in it. */
export const maskValue = (field: Field, value: unknown): unknown => {
  const { mask } = kindOf(field);
  return mask === undefined ? value : mask(field, value);
};

/** The dates in a value, wherever they stand in it. */
export const daysOf = (field: Field, value: unknown): DatedPart[] => kindOf(field).days?.(field, value) ?? [];
