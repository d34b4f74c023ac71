import { z } from 'zod';
import { isBelow, type OwnListId } from '../own/own-lists.ts';
import {
  asText,
  type Draft,
  type Field,
  type FieldKind,
  type FieldOptions,
  isBlank,
  isHollow,
} from './field.ts';

/** The codes a person may pick, with their labels, in the order they are shown. */
type Options = Readonly<Record<string, string>>;

type Offer = {
  /** Which of the options fit the other answers; without it all are offered. */
  offered?: (answers: Draft) => readonly string[];
  /** The choice whose code the code of this one stands under: only those are offered, and taken. */
  below?: string;
  /** The list of the centre that adds to the options. */
  ownList?: OwnListId;
};

/**
 * One button over a column of a matrix gives this answer to every row without one. Only for what is true of papers: a
 * judgement is made row by row.
 */
type ForAll<Answer> = { forAll?: { label: string; answer: Answer } };

/** One of a list. */
export type ChoiceField<O extends Options = Options> = Field<'choice', keyof O & string> &
  Offer &
  ForAll<string> & { options: O };
/** Any number of a list. */
export type ChoicesField<O extends Options = Options> = Field<'choices', (keyof O & string)[]> &
  Offer & { options: O };
/** Yes or no; unanswered is neither. */
export type YesNoField = Field<'yesNo', boolean> & ForAll<boolean>;

/** Exactly one of `options`. */
export function choice<const O extends Options>(
  label: string,
  options: O,
  more: FieldOptions & Offer & ForAll<NoInfer<keyof O & string>> = {},
): ChoiceField<O> {
  return { kind: 'choice', label, options, ...offerBelow(options, more.below), ...more };
}

/** Only what stands under another choice is offered, and the question is asked where there is something. */
function offerBelow(options: Options, below: string | undefined): FieldOptions & Offer {
  if (below === undefined) return {};
  const offered = (answers: Draft) =>
    Object.keys(options).filter((code) => isBelow(code, asText(answers[below])));
  return { offered, shownWhen: (answers) => offered(answers).length > 0 };
}

/** Any of `options`, each at most once. */
export function choices<const O extends Options>(
  label: string,
  options: O,
  more: FieldOptions & Offer = {},
): ChoicesField<O> {
  return { kind: 'choices', label, options, ...more };
}

/** A yes or a no. */
export function yesNo(label: string, more: FieldOptions & ForAll<boolean> = {}): YesNoField {
  return { kind: 'yesNo', label, ...more };
}

const unknownChoice = 'Pilihan ini tidak ada dalam daftar.';

function oneOf(options: Options) {
  return z
    .string({ error: unknownChoice })
    .refine((code) => Object.hasOwn(options, code), { error: unknownChoice });
}

/** The label of a code; a code no longer in the list prints as itself. */
export function labelOf(options: Options, code: unknown): string {
  const key = asText(code);
  return Object.hasOwn(options, key) ? (options[key] ?? key) : key;
}

export const choiceKind: FieldKind<ChoiceField> = {
  schema: (field) => oneOf(field.options),
  isEmpty: isBlank,
  print: (field, value) => ({ shape: 'line', text: labelOf(field.options, value) }),
};

export const choicesKind: FieldKind<ChoicesField> = {
  schema: (field) =>
    z
      .array(oneOf(field.options), { error: 'Pilih dari daftar.' })
      .refine((codes) => new Set(codes).size === codes.length, {
        error: 'Pilihan yang sama dipilih dua kali.',
      }),
  isEmpty: isHollow,
  print: (field, value) => ({
    shape: 'line',
    text: [value]
      .flat()
      .map((code) => labelOf(field.options, code))
      .join('; '),
  }),
};

export const yesNoKind: FieldKind<YesNoField> = {
  schema: () => z.boolean({ error: 'Jawab dengan ya atau tidak.' }),
  isEmpty: isBlank,
  print: (_field, value) => ({
    shape: 'line',
    text: value === true ? 'Ya' : value === false ? 'Tidak' : asText(value),
  }),
};
