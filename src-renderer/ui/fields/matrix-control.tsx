import { Button, Table } from '@mantine/core';
import { useCallback } from 'react';
import type { ChoiceField, YesNoField } from '#domain/fields/choice';
import { type Field, isHollow } from '#domain/fields/field';
import { type MatrixField, type MatrixRows, withCell } from '#domain/fields/grid-fields';
import { shortOf } from '#domain/layout/segment-words';
import { useSteadyCalls } from '../use-steady-calls.ts';
import type { ControlProps } from './control.ts';
import { FieldRows } from './field-rows.tsx';
import { FieldSlot } from './field-slot.tsx';
import classes from './fields.module.css';

/** A fixed set of rows, each answered under the same column heads. */
export function MatrixControl({
  field,
  path,
  value,
  onChange,
  troubles,
  required,
}: ControlProps<MatrixField>) {
  const rows = (typeof value === 'object' && value !== null ? value : {}) as MatrixRows;
  const columns = Object.entries(field.columns).filter(([name, column]) => isDrawn(name, column, rows));
  const { say } = useSteadyCalls({
    say: (row: string, name: string, next: unknown) => onChange(withCell(field, rows, row, name, next)),
  });
  return (
    <FieldRows {...{ field, path, troubles, required }}>
      <Table className={classes.matrix} withRowBorders aria-label={field.label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Td />
            {columns.map(([name, column]) => (
              <Table.Th key={name} scope="col" data-cell={cellOf(column)}>
                {column.label}
                {help(column) && <span className={classes.headHelp}>{help(column)}</span>}
                <ForAll field={field} name={name} column={column} rows={rows} onChange={onChange} />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {Object.entries(field.rows).map(([row, rowLabel]) => (
            <Table.Tr key={row}>
              <Table.Th scope="row">{rowLabel}</Table.Th>
              <Cells
                columns={columns}
                path={path}
                row={row}
                rowLabel={rowLabel}
                answers={rows[row]}
                troubles={troubles}
                onSay={say}
              />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </FieldRows>
  );
}

/** The cells of a row, of which only the one that is answered is drawn anew. */
function Cells(props: {
  columns: readonly [string, Field][];
  path: string;
  row: string;
  rowLabel: string;
  answers: MatrixRows[string];
  troubles: ControlProps['troubles'];
  onSay: (row: string, name: string, value: unknown) => void;
}) {
  const { columns, path, row, rowLabel, answers, troubles, onSay } = props;
  const change = useCallback((name: string, value: unknown) => onSay(row, name, value), [onSay, row]);
  return columns.map(([name, column]) => (
    <Table.Td key={name}>
      <FieldSlot
        field={column}
        name={name}
        path={`${path}.${row}.${name}`}
        value={answers?.[name]}
        troubles={troubles}
        spokenLabel={`${rowLabel}: ${column.label}`}
        onChange={change}
      />
    </Table.Td>
  ));
}

/** What follows from another column is not asked again, but where it was answered without that one. */
function isDrawn(name: string, { follows }: Field, rows: MatrixRows): boolean {
  if (follows === undefined) return true;
  return Object.values(rows).some((row) => !isHollow(row?.[name]) && isHollow(row?.[follows.field]));
}

const optionsOf = (column: Field) => Object.values((column as ChoiceField).options);

/** What a column is as wide as: its segments, a number, or the words that go in it. */
function cellOf(column: Field): 'segments' | 'number' | 'words' {
  if (column.kind === 'yesNo') return 'segments';
  if (column.kind === 'choice') return shortOf(optionsOf(column)) === undefined ? 'words' : 'segments';
  return column.kind === 'number' || column.kind === 'civilDate' ? 'number' : 'words';
}

/** The help of a column; of one whose segments are numbers, what they stand for. */
function help(column: Field): string | undefined {
  if (column.kind !== 'choice') return column.help;
  const short = shortOf(optionsOf(column));
  const isNumbers = short !== undefined && short.join() !== optionsOf(column).join();
  return isNumbers ? optionsOf(column).join(', ').toLowerCase() : column.help;
}

/** Answers every row that has no answer yet, where the declaration offers it; clears them once all have this one. */
function ForAll(props: {
  field: MatrixField;
  name: string;
  column: Field;
  rows: MatrixRows;
  onChange: (value: unknown) => void;
}) {
  const { field, name, column, rows, onChange } = props;
  const { forAll } = column as ChoiceField | YesNoField;
  if (forAll === undefined) return null;
  const codes = Object.keys(field.rows);
  const hasAll = codes.every((row) => rows[row]?.[name] === forAll.answer);
  const open = codes.filter((row) => (hasAll ? true : isHollow(rows[row]?.[name])));
  const answer = hasAll ? undefined : forAll.answer;
  const put = () =>
    onChange(open.reduce<MatrixRows>((all, row) => withCell(field, all, row, name, answer), rows));
  return (
    <Button
      className={classes.forAll}
      variant="subtle"
      size="compact-xs"
      // Never truly disabled: whoever has just pressed it keeps the keyboard.
      data-disabled={open.length === 0}
      aria-disabled={open.length === 0}
      onClick={() => open.length > 0 && put()}
    >
      {hasAll ? 'Kosongkan semua' : forAll.label}
    </Button>
  );
}
