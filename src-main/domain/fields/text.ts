import { z } from 'zod';
import { asText, type Draft, type Field, type FieldKind, type FieldOptions, isBlank } from './field.ts';

type TextShape = { like: RegExp; example: string };

type TextOptions = {
  maxLength?: number;
  shape?: TextShape;
  /** Holds for answers in which this is the name of the person served or of somebody close to them. */
  holdsName?: (answers: Draft) => boolean;
  /** Offers the colleagues of the house by name; somebody else may be named. */
  offersColleagues?: true;
  /** Offers the people and agencies that the file names, and the colleagues; each once in a list. */
  offersPeople?: true;
  /** Offers the names of the directory of resource systems; another may be typed. */
  offersResources?: true;
  /** The list of the centre that is offered; something else may be written. */
  ownList?: 'places';
  /** What is offered. */
  offers?: readonly string[];
  /** Offers the people of the family table beside it; somebody else may be named. */
  offersFamily?: true;
};

/** One line of text, in a fixed shape where one is given. */
export type TextField = Field<'text', string> & TextOptions & { maxLength: number };
/** Several paragraphs; the control grows with the text. */
export type LongTextField = Field<'longText', string> & { maxLength: number };

/** A line of at most 200 characters unless said otherwise. */
export function text(label: string, options: FieldOptions & TextOptions = {}): TextField {
  return { kind: 'text', label, maxLength: 200, ...options };
}

/** Paragraphs of at most 50,000 characters, about 20 printed pages. */
export function longText(label: string, options: FieldOptions & { maxLength?: number } = {}): LongTextField {
  return { kind: 'longText', label, maxLength: 50_000, ...options };
}

function limited(maxLength: number) {
  return z.string({ error: 'Isian harus berupa teks.' }).refine((value) => value.length <= maxLength, {
    error: (issue) =>
      `Teks terlalu panjang: ${thousands(String(issue.input).length)} karakter, paling banyak ${thousands(maxLength)}.`,
  });
}

function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '.');
}

export const textKind: FieldKind<TextField> = {
  schema: (field) =>
    limited(field.maxLength)
      .refine((value) => !/[\r\n]/.test(value), { error: 'Isian ini hanya satu baris.' })
      .refine((value) => field.shape?.like.test(value) ?? true, {
        error: `Tulis seperti ${field.shape?.example}.`,
      }),
  isEmpty: isBlank,
  print: (_field, value) => ({ shape: 'line', text: asText(value) }),
};

export const longTextKind: FieldKind<LongTextField> = {
  schema: (field) => limited(field.maxLength),
  isEmpty: isBlank,
  print: (_field, value) => ({ shape: 'paragraphs', text: asText(value) }),
};
