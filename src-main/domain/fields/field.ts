import type { z } from 'zod';
import type { DayMeaning } from '../days/meanings.ts';

/** What a printed field is made of; the PDF, the history and the summary all draw these three shapes. */
export type Printed =
  | { shape: 'line'; text: string }
  | { shape: 'paragraphs'; text: string }
  | { shape: 'table'; head: string[]; rows: string[][] };

/** Choices of whoever prints: identity numbers are masked unless `unmasked` is asked for and allowed. */
export type PrintOptions = { unmasked?: boolean };

/** One thing wrong with one answer; `path` leads to the control, `sentence` says it in Indonesian. */
export type Trouble = { path: string; label: string; sentence: string };

/** What has been answered so far, by field name. A draft may hold anything a person typed. */
export type Draft = Record<string, unknown>;

/** What every field may say of itself, whatever its kind. */
export type FieldOptions = {
  /** Text under the label, where a term needs it. */
  help?: string;
  /** Heading the field stands under; set by `under`. */
  heading?: string;
  /** Needed to complete the form, never to save a draft. */
  required?: boolean;
  /** Wanted wherever it is known: the form is completed without it, and until it is filled in it is told as empty. */
  expected?: true;
  /** Needed to complete the form only when this holds. */
  requiredWhen?: (answers: Draft) => boolean;
  /** Drawn as a button until it is asked for, answered or in trouble: what few records have. */
  folded?: true;
  /**
   * What another answer beside it says of this one: put in while nobody has said otherwise, and shown as assumed. A column
   * that follows another of its row is not asked at all.
   */
  follows?: Follows;
  /** Drawn, checked and printed only when this holds. */
  shownWhen?: (answers: Draft) => boolean;
};

/** From which answer something follows, what it is then (undefined: that says nothing), and in which words it is assumed. */
type Follows = {
  field: string;
  as: (answer: unknown, facts: { today?: string }) => unknown;
  says: string;
};

/**
 * A declared field: its kind names the module that checks, draws and prints it. `Value` is carried in the
 * type alone, so that answers can be typed from a declaration.
 */
export type Field<Kind extends string = string, Value = unknown> = FieldOptions & {
  kind: Kind;
  label: string;
  readonly value?: Value;
};

/** The value a declared field holds once answered. */
export type ValueOf<F> = F extends { readonly value?: infer Value } ? Value : never;

/** A date in a value, with the path to it within its field and what it says of somebody's life. */
export type DatedPart = {
  path: PropertyKey[];
  label: string;
  day: string;
  means: DayMeaning;
  mayBeFuture: boolean;
  /** The field of the form whose day it may not precede. */
  notBefore?: string;
};

/** What a kind knows: how a value is checked, when it counts as empty, how it prints. */
export type FieldKind<F extends Field> = {
  /** The strict form of a completed value; its messages are Indonesian sentences. */
  schema(field: F): z.ZodType;
  /** True for whatever a person would call "not filled in". */
  isEmpty(value: unknown): boolean;
  /** Lenient: an old or odd value prints as well as it can and never throws. */
  print(field: F, value: unknown, options: PrintOptions): Printed;
  /** For values with parts: the part a trouble lies in ("Pihak 2"), by its path within the field. */
  locate?(field: F, value: unknown, path: readonly PropertyKey[]): string | undefined;
  /** The value as it leaves for somebody who may not read it whole; a kind without this hides nothing. */
  mask?(field: F, value: unknown): unknown;
  /** The dates in a value, wherever they stand in it. */
  days?(field: F, value: unknown): DatedPart[];
};

/** Nothing, or text of white space only. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** Nothing, or a list or object in which there is nothing anywhere. */
export function isHollow(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return isBlank(value);
  return Object.values(value).every(isHollow);
}

/** Any value as text, for printing answers that are not of the expected type. */
export function asText(value: unknown): string {
  if (isBlank(value)) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
