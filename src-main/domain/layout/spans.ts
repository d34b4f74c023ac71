import type { ChoiceField, ChoicesField } from '../fields/choice.ts';
import type { Field } from '../fields/field.ts';
import { isEmptyValue } from '../fields/kinds.ts';
import type { TextField } from '../fields/text.ts';
import { isInSegments } from './segment-words.ts';

/** How many of the twelve columns of a form a field takes. */
type Span = 3 | 4 | 6 | 8 | 12;

const columns = 12;

type Asked = readonly [field: Field, value: unknown];

/** The columns of fields that follow one another; a paragraph alone in its row takes it whole. */
export function spansOf(fields: readonly Asked[]): Span[] {
  const spans: Span[] = [];
  let row: Asked[] = [];
  const close = () => {
    spans.push(...spread(row));
    row = [];
  };
  for (const asked of fields) {
    const taken = row.reduce((sum, each) => sum + spanOf(each), 0);
    if (taken + spanOf(asked) > columns) close();
    row.push(asked);
  }
  close();
  return spans;
}

/** Two fields of different width share their row evenly. */
function spread(row: readonly Asked[]): Span[] {
  const spans = row.map(spanOf);
  if (row.length === 1 && row[0]?.[0].kind === 'longText') return [columns];
  return row.length === 2 && spans.includes(6) ? [6, 6] : spans;
}

/** The width a field asks for, by what is written in it and how much is said of it. */
function spanOf([field, value]: Asked): Span {
  const asked = spanOfKind(field, value);
  const isWordy = field.label.length > 36 || (!field.folded && (field.help ?? '').length > 120);
  return asked === 4 && isWordy ? 6 : asked;
}

function spanOfKind(field: Field, value: unknown): Span {
  switch (field.kind) {
    case 'civilDate':
    case 'time':
    case 'number':
    case 'nik':
    case 'familyCard':
    case 'yesNo':
      return 4;
    case 'text':
      return spanOfText(field as TextField);
    case 'choice':
      return spanOfChoice(field as ChoiceField);
    case 'choices':
      return spanOfChoices(field as ChoicesField);
    case 'longText':
    case 'region':
      return 6;
    case 'list':
      return isEmptyValue(field, value) ? 8 : columns;
    default:
      return columns;
  }
}

function spanOfText({ maxLength }: TextField): Span {
  if (maxLength > 200) return 6;
  return maxLength <= 5 ? 3 : 4;
}

function spanOfChoice({ options }: ChoiceField): Span {
  const labels = Object.values(options);
  if (isInSegments(labels)) {
    // A letter takes 7.4 points, the edges of a segment 26.
    const points = labels.join('').length * 7.4 + labels.length * 26;
    if (points > 570) return columns;
    if (points > 430) return 8;
    return points > 280 ? 6 : 4;
  }
  if (labels.length <= 4) return columns;
  return labels.some((label) => label.length > 48) ? 6 : 4;
}

function spanOfChoices({ options }: ChoicesField): Span {
  const labels = Object.values(options);
  if (labels.length > 14) return 6;
  return labels.join('').length <= 70 ? 8 : columns;
}
