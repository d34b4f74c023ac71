import { ActionIcon, Button, Fieldset } from '@mantine/core';
import { memo, useCallback, useEffect, useRef, useState } from 'react';
import { type Draft, type Field, isHollow } from '#domain/fields/field';
import type { ListField } from '#domain/fields/grid-fields';
import { AddIcon, RemoveIcon } from '../icons.tsx';
import { useSteadyCalls } from '../use-steady-calls.ts';
import { type ControlProps, troublesAt, useSurroundings } from './control.ts';
import { FieldRows } from './field-rows.tsx';
import { FieldSlot } from './field-slot.tsx';
import classes from './fields.module.css';
import { focusField } from './focus-field.ts';
import { RemovedLine } from './removed-line.tsx';

/** Rows a person adds and removes; the last one removed can be brought back. */
export function ListControl({ field, path, value, onChange, troubles, required }: ControlProps<ListField>) {
  const rows = (Array.isArray(value) ? value : []) as Draft[];
  const [removed, setRemoved] = useState<{ index: number; row: Draft }>();
  const { formKey } = useSurroundings();
  const toFocus = useRef<string>(undefined);
  useEffect(() => {
    if (toFocus.current === undefined) return;
    focusField(formKey, toFocus.current);
    toFocus.current = undefined;
  });

  const put = (next: Draft[]) => onChange(next.length === 0 ? undefined : next);
  const add = () => {
    put([...rows, {}]);
    toFocus.current = `${path}.${rows.length}`;
  };
  const { say, remove } = useSteadyCalls({
    say: (index: number, answers: Draft) => put(rows.with(index, { ...rows[index], ...answers })),
    remove: (index: number) => {
      setRemoved({ index, row: rows[index] ?? {} });
      put(rows.filter((_, at) => at !== index));
    },
  });
  const undo = () => {
    if (removed === undefined) return;
    put(rows.toSpliced(removed.index, 0, removed.row));
    toFocus.current = `${path}.${removed.index}`;
    setRemoved(undefined);
  };
  const undoLine = removed && <RemovedLine what={`${field.rowLabel} ${removed.index + 1}`} onUndo={undo} />;

  return (
    <FieldRows {...{ field, path, troubles, required }}>
      {rows.map((row, index) => (
        // Rows have no name of their own; their order is what the trouble paths speak of.
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place
        <div key={index}>
          {removed?.index === index && undoLine}
          <Row
            field={field}
            path={`${path}.${index}`}
            index={index}
            row={row}
            troubles={troubles}
            onSay={say}
            onRemove={remove}
          />
        </div>
      ))}
      {removed !== undefined && removed.index >= rows.length && undoLine}
      <div>
        <Button variant="default" leftSection={<AddIcon />} onClick={add} mt={4}>
          Tambah {field.rowLabel.toLowerCase()}
        </Button>
      </div>
    </FieldRows>
  );
}

const Row = memo(function Row(props: {
  field: ListField;
  path: string;
  index: number;
  row: Draft;
  troubles: ControlProps['troubles'];
  onSay: (index: number, answers: Draft) => void;
  onRemove: (index: number) => void;
}) {
  const { field, path, index, row, troubles, onSay, onRemove } = props;
  const { formKey } = useSurroundings();
  const label = `${field.rowLabel} ${index + 1}`;
  const change = useCallback((name: string, next: unknown) => onSay(index, { [name]: next }), [onSay, index]);
  const shown = Object.entries(field.columns).filter(([, column]) => column.shownWhen?.(row) ?? true);
  // Columns under a heading are folded until one of them is answered or wrong.
  const folds = [...Map.groupBy(shown, ([, { heading }]) => heading)].filter(
    ([heading]) => heading !== undefined,
  );
  const isOpen = ([name]: [string, Field]) =>
    !isHollow(row[name]) || troublesAt(troubles, `${path}.${name}`).length > 0;
  const cells = (columns: [string, Field][]) => {
    const spans = spansInCard(columns.map(([, column]) => column));
    return columns.map(([name, column], at) => (
      <div key={name} data-span={spans[at]}>
        <FieldSlot
          field={column}
          name={name}
          path={`${path}.${name}`}
          value={row[name]}
          troubles={troubles}
          onChange={change}
        />
      </div>
    ));
  };
  return (
    <Fieldset
      className={classes.listRow}
      legend={
        <span className={classes.listRowLegend}>
          {label}
          <ActionIcon color="gray" size={24} aria-label={`Hapus ${label}`} onClick={() => onRemove(index)}>
            <RemoveIcon />
          </ActionIcon>
        </span>
      }
      data-path={`${formKey}:${path}`}
    >
      <div className={classes.columns}>{cells(shown.filter(([, { heading }]) => heading === undefined))}</div>
      {folds.map(([heading = '', columns]) => (
        <details key={heading} className={classes.fold} open={columns.some(isOpen) || undefined}>
          <summary>{heading}</summary>
          <div className={classes.columns}>{cells(columns)}</div>
        </details>
      ))}
    </Fieldset>
  );
});

const isWide = ({ kind }: Field) => kind === 'longText' || kind === 'choices' || kind === 'region';

/** The columns of a card: three short fields in a row, or two and what is written of them. */
function spansInCard(columns: readonly Field[]): (3 | 4 | 6 | 12)[] {
  const isLine = columns.length === 3 && columns.map(isWide).join() === 'false,false,true';
  return isLine ? [3, 3, 6] : columns.map((column) => (isWide(column) ? 12 : 4));
}
