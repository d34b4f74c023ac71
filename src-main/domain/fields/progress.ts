import { type Draft, type Field, isHollow } from './field.ts';
import type { ListField, MatrixField } from './grid-fields.ts';
import { isEmptyValue } from './kinds.ts';
import { targetsOf } from './plan-tree.ts';

/** How many parts a field asks for, and how many of them are answered: rows, cells that must be filled, targets. */
type Progress = { answered: number; asked: number };

type Asked = {
  /** Of the plan that a round is written about. */
  targetCount?: number;
};

/** How far a field is answered; one without parts is one part. */
export function progressOf(field: Field, value: unknown, { targetCount = 0 }: Asked = {}): Progress {
  switch (field.kind) {
    case 'matrix': {
      const rows = Object.keys((field as MatrixField).rows);
      const answered = (value ?? {}) as Record<string, unknown>;
      return { answered: rows.filter((row) => !isHollow(answered[row])).length, asked: rows.length };
    }
    case 'list':
      return cellsOf(field as ListField, value);
    case 'achievements': {
      const rated = rowsOf(value).filter((row) => row?.targetNumber !== undefined && !isHollow(row.status));
      return { answered: rated.length, asked: Math.max(targetCount, 1) };
    }
    case 'planTree': {
      const targets = targetsOf(value);
      const whole = targets.filter((target) => !isHollow(target?.statement) && !isHollow(target?.indicator));
      return { answered: whole.length, asked: Math.max(targets.length, 1) };
    }
    default:
      return { answered: isEmptyValue(field, value) ? 0 : 1, asked: 1 };
  }
}

/** The cells that each row must have; a list whose rows need nothing is one part. */
function cellsOf({ columns }: ListField, value: unknown): Progress {
  const rows = rowsOf(value).filter((row) => !isHollow(row));
  const cells = rows.flatMap((row) =>
    Object.entries(columns)
      .filter(([, column]) => column.required && column.shownWhen?.(row) !== false)
      .map(([name, column]) => !isEmptyValue(column, row[name])),
  );
  if (cells.length === 0) return { answered: rows.length > 0 ? 1 : 0, asked: 1 };
  return { answered: cells.filter(Boolean).length, asked: cells.length };
}

const rowsOf = (value: unknown): Draft[] => (Array.isArray(value) ? value.filter(Boolean) : []);
