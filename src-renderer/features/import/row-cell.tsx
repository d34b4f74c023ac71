import { NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ImportCell } from '#contract/import-told';
import { importLabel } from '#domain/import/fields';
import classes from './import.module.css';

type RowCellProps = {
  cell: ImportCell | undefined;
  row: number;
  list: [string, string][] | undefined;
  onMend: (text: string) => void;
};

/** A cell of the file: as it stands, or where something is wrong with it an input with the sentence below. */
export function RowCell({ cell, row, list, onMend }: RowCellProps) {
  if (cell === undefined) return <td />;
  const { text, trouble, remark } = cell;
  if (trouble !== undefined)
    return (
      <td data-said="trouble">
        <Mending cell={cell} trouble={trouble} row={row} list={list} onMend={onMend} />
      </td>
    );
  return (
    <td data-said={remark === undefined ? undefined : 'remark'}>
      <span className={classes.text} title={text}>
        {list?.find(([code]) => code === text)?.[1] ?? text}
      </span>
      {remark !== undefined && (
        <Text c="dimmed" className={classes.said}>
          {remark}
        </Text>
      )}
    </td>
  );
}

function Mending({
  cell,
  trouble,
  row,
  list,
  onMend,
}: Omit<RowCellProps, 'cell'> & { cell: ImportCell; trouble: string }) {
  const [typed, setTyped] = useState(cell.text);
  const label = `${importLabel(cell.field)}, baris ${row + 1}`;
  const input =
    list === undefined ? (
      <TextInput
        size="xs"
        aria-label={label}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => typed !== cell.text && onMend(typed)}
        onKeyDown={(event) => event.key === 'Enter' && typed !== cell.text && onMend(typed)}
      />
    ) : (
      <NativeSelect
        size="xs"
        aria-label={label}
        value="?"
        data={[
          { value: '?', label: cell.text || 'Pilih…' },
          ...list.map(([value, text]) => ({ value, label: text })),
        ]}
        onChange={(event) => onMend(event.currentTarget.value)}
      />
    );
  return (
    <>
      {input}
      <Text c="var(--titian-overdue)" className={classes.said}>
        {trouble}
      </Text>
    </>
  );
}
