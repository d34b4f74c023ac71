import { z } from 'zod';
import { type FormDay, ownDayTroubles } from './days/own-days.ts';
import { defined } from './defined.ts';
import type { ChoiceField } from './fields/choice.ts';
import {
  asText,
  type Draft,
  type Field,
  isHollow,
  type Printed,
  type PrintOptions,
  type Trouble,
  type ValueOf,
} from './fields/field.ts';
import { daysOf, isEmptyValue, locateTrouble, maskValue, printValue, schemaOf } from './fields/kinds.ts';
import { isBelow } from './own/own-lists.ts';
import type { InPacket } from './papers/packet-plan.ts';
import type { Administering, Permission } from './roles.ts';
import { sameAs } from './same-as.ts';
import type { StageId } from './stage.ts';

/** Declared fields by name, in the order they are shown. */
export type Fields = Readonly<Record<string, Field>>;

/** The answers of a form, typed from its declaration. */
export type Answers<F extends { fields: Fields }> = { [K in keyof F['fields']]?: ValueOf<F['fields'][K]> };

/** What a check may need besides the answers. */
type CheckFacts = { today: string };

/** What a form is in every centre: all of its declaration but what is asked in it. */
export type FormHead<Id extends string = string> = Omit<Form<Id>, 'fields' | 'retired' | 'check'>;

/**
 * A form is declared once; its control, validation, print, versions and client file all derive from the
 * declaration, to which a centre may add (`own/form-in.ts`). A stage is a form with a place on the bridge
 * (`stages/define-stage.ts`).
 */
export type Form<Id extends string = string, F extends Fields = Fields> = {
  id: Id;
  label: string;
  /** Raised when a field changes its meaning; stored with every record, which is read leniently. */
  version: number;
  /** Whether a record belongs to a person (`client`) or to one of their cases. */
  about: 'client' | 'case';
  /** One record, corrected by versions, or many (contacts, contracts, notes, rounds). */
  repeats: boolean;
  /** The stage whose tab shows it; forms that belong to no stage have a tab of their own. */
  stage?: StageId;
  /**
   * What may still be added after the case was closed; without it, nothing. `anyDay`: it goes on, or comes afterwards
   * (referrals, bimbingan lanjut). `daysOfStay`: what happened up to the day of closing and was written down too late.
   */
  afterClosing?: 'anyDay' | 'daysOfStay';
  read: Permission;
  write: Exclude<Permission, Administering>;
  /** The date field that says when the record happened, for ordering and due dates. */
  happenedOn?: string;
  /** What one record is called in a list ("Catatan", "Ronde"). */
  recordLabel: string;
  /** What the case-conference packet tells of it. */
  packet: InPacket;
  /**
   * A second reader can approve its records: what they are called then, and which of them, where not all. The centre
   * sets for which it must be (`Centre.signOffs`).
   */
  signOff?: { label: string; when?: (answers: Draft) => boolean };
  fields: F;
  /** Fields it asked once: a record that answers them keeps the answers, and prints them under their names. */
  retired?: Fields;
  /** Rules between fields, asked only to complete the form. */
  check?: (answers: Draft, facts: CheckFacts) => Trouble[];
};

/** What of a form is asked and checked; also what is asked that belongs to no person, such as an entry of a directory. */
export type Questions = Pick<Form, 'fields' | 'retired' | 'check'>;

/** Declares a form; typed answers come from `Answers<typeof form>`. */
export function defineForm<
  const Id extends string,
  const F extends Fields,
  const S extends StageId | undefined = undefined,
>(
  form: Form<Id, F> & {
    happenedOn?: keyof F & string;
    packet: InPacket<keyof F & string>;
    stage?: S;
  },
): Form<Id, F> & { stage?: S } {
  return form;
}

/** The same fields, standing under a heading. */
export function under<const F extends Fields>(heading: string, fields: F): F {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, { ...field, heading }]),
  ) as F;
}

/** The fields that are drawn, checked and printed for these answers. */
export function shownFields(form: { fields: Fields }, answers: Draft): [string, Field][] {
  return Object.entries(form.fields).filter(([, field]) => field.shownWhen?.(answers) ?? true);
}

/**
 * All that stands between a draft and a completed record: what is missing, field by field, what is not
 * well formed, and what the form's own rules object to. Empty when the form may be completed.
 */
export function troublesOf(form: Questions, answers: Draft, facts: CheckFacts): Trouble[] {
  const known = { ...form.fields, ...form.retired };
  const unknown = Object.keys(answers).filter((name) => !Object.hasOwn(known, name));
  return [
    ...unknown.map((name) => ({
      path: name,
      label: name,
      sentence: `Isian "${name}" tidak dikenal formulir ini.`,
    })),
    ...Object.keys(form.fields)
      .filter((name) => mayTrouble(form, name, answers))
      .flatMap((name) => fieldTroubles(form, name, answers, facts)),
    ...(form.check?.(answers, facts) ?? []),
  ];
}

/** What nobody has to answer, and nobody answered, is in order whether it is shown or not. */
function mayTrouble(form: Questions, name: string, answers: Draft): boolean {
  const field = form.fields[name];
  if (field === undefined) return false;
  if (answers[name] === undefined && !field.required && field.requiredWhen === undefined) return false;
  return field.shownWhen?.(answers) ?? true;
}

function fieldTroubles(form: Questions, name: string, answers: Draft, facts: CheckFacts): Trouble[] {
  const field = form.fields[name];
  if (field === undefined) return [];
  const value = answers[name];
  if (isEmptyValue(field, value)) {
    const required = field.required || field.requiredWhen?.(answers);
    return required ? [{ path: name, label: field.label, sentence: `${field.label} belum diisi.` }] : [];
  }
  const parsed = schemaOf(field).safeParse(value);
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => ({
      path: [name, ...issue.path].join('.'),
      label: field.label,
      sentence: `${locateTrouble(field, value, issue.path)}: ${issue.message}`,
    }));
  }
  return [
    ...belowTroubles(form, name, answers),
    ...daysInField(name, field, value).flatMap((at) =>
      ownDayTroubles(at, { fields: form.fields, answers, today: facts.today }),
    ),
  ];
}

function belowTroubles(form: Questions, name: string, answers: Draft): Trouble[] {
  const { below, label } = form.fields[name] as ChoiceField;
  if (below === undefined || isBelow(asText(answers[name]), asText(answers[below]))) return [];
  const above = (form.fields[below]?.label ?? below).toLowerCase();
  return [{ path: name, label, sentence: `${label} tidak termasuk dalam ${above} yang dipilih.` }];
}

/** Every date in these answers that is shown and filled in, with what it means. */
export function daysIn(form: { fields: Fields }, answers: Draft): FormDay[] {
  return Object.keys(form.fields).flatMap((name) => {
    const [field, value] = [form.fields[name], answers[name]];
    // Most of a form is open in what an old list tells.
    if (field === undefined || value === undefined || isEmptyValue(field, value)) return [];
    return (field.shownWhen?.(answers) ?? true) ? daysInField(name, field, value) : [];
  });
}

function daysInField(name: string, field: Field, value: unknown): FormDay[] {
  return daysOf(field, value).map((part) => ({
    ...part,
    field: name,
    fieldLabel: field.label,
    ...(part.path.length === 0 ? {} : { within: locateTrouble(field, value, part.path) }),
  }));
}

/** Only what is declared, shown and filled in: the answers as they are stored when a form is completed. */
export function tidyAnswers(form: Questions, answers: Draft): Draft {
  const kept = [...shownFields(form, answers), ...Object.entries(form.retired ?? {})].filter(
    ([name, field]) => !isEmptyValue(field, answers[name]),
  );
  return Object.fromEntries(kept.map(([name]) => [name, answers[name]]));
}

/**
 * The answers of a draft as they cross the boundary: any JSON by field name; it is never refused for form.
 */
export const DraftAnswers = z.record(z.string().max(60), z.json().optional()) as z.ZodType<Draft, Draft>;

/** One printed field with the heading it stands under. */
export type PrintedField = { name: string; heading?: string | undefined; label: string; printed: Printed };

/**
 * Every answered field, in order, as it prints; then what an older declaration asked and this one does not.
 */
export function printForm(form: Questions, answers: Draft, options: PrintOptions = {}): PrintedField[] {
  const declared = shownFields(form, answers)
    .filter(([name, field]) => !isEmptyValue(field, answers[name]))
    .map(([name, field]) => ({
      name,
      ...defined({ heading: field.heading }),
      label: field.label,
      printed: printValue(field, answers[name], options),
    }));
  const older = Object.entries(answers)
    .filter(([name, value]) => !Object.hasOwn(form.fields, name) && !isHollow(value))
    .map(([name, value]) => ({
      name,
      label: fieldLabel(form, name),
      printed: printOlder(form.retired?.[name], value, options),
    }));
  return [...declared, ...older];
}

/** The answers for somebody who may not read identity numbers whole. */
export function maskAnswers(form: Form, answers: Draft): Draft {
  return Object.fromEntries(
    Object.entries(answers).map(([name, value]) => {
      const field = form.fields[name];
      return [name, field === undefined ? value : maskValue(field, value)];
    }),
  );
}

function printOlder(field: Field | undefined, value: unknown, options: PrintOptions): Printed {
  return field ? printValue(field, value, options) : { shape: 'paragraphs', text: asText(value) };
}

/** Names of the fields whose value differs between two versions, in declared order. */
export function changedFields(form: Form, before: Draft, after: Draft): string[] {
  return Object.keys(form.fields).filter((name) => !sameAs(before[name] ?? null, after[name] ?? null));
}

/** The label a person knows a field by; a field no longer declared goes by its name. */
export function fieldLabel(form: Questions, name: string): string {
  return (form.fields[name] ?? form.retired?.[name])?.label ?? name;
}
