import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { Draft } from '#domain/fields/field';
import type { FindingsField } from '#domain/fields/findings';
import { AddIcon } from '../../icons.tsx';
import { useSteadyCalls } from '../../use-steady-calls.ts';
import { type ControlProps, useSurroundings } from '../control.ts';
import { FieldRows } from '../field-rows.tsx';
import { RemovedLine } from '../removed-line.tsx';
import { useFocusAfterEdit } from '../use-focus-after-edit.ts';
import { addAfter, type DraftFinding, readFindings } from './finding-edits.ts';
import { FindingRow } from './finding-row.tsx';
import classes from './findings.module.css';

/** What an assessment finds, one below the other: the words of each, and the four steps behind them. */
export function FindingsControl(props: ControlProps<FindingsField>) {
  const { field, path, value, onChange, troubles, required } = props;
  const { completed, nextNumber, findings } = useSurroundings();
  const rows = readFindings(value);
  const [removed, setRemoved] = useState<{ at: number; row: DraftFinding }>();
  const { root, focusNext } = useFocusAfterEdit();
  const kept = new Set(readFindings(completed?.[path]).map(({ number }) => number));
  const put = (next: DraftFinding[]) => onChange(next.length === 0 ? undefined : next);
  const add = (at: number) => {
    const edit = addAfter(rows, at, nextNumber);
    focusNext(String(edit.added));
    put(edit.rows);
  };
  const remove = (at: number, isBlank: boolean) => {
    const row = rows[at];
    if (row === undefined) return;
    setRemoved(isBlank ? undefined : { at, row });
    focusNext(isBlank ? rows[at - 1]?.number.toString() : undefined);
    put(rows.toSpliced(at, 1));
  };
  const edits = useSteadyCalls({
    say: (at: number, answers: Draft) =>
      put(rows.map((row, place) => (place === at ? { ...row, ...answers } : row))),
    add,
    remove,
  });
  const undo = () => {
    if (removed === undefined) return;
    focusNext(String(removed.row.number));
    put(rows.toSpliced(removed.at, 0, removed.row));
    setRemoved(undefined);
  };
  return (
    <FieldRows {...{ field, path, troubles, required }}>
      {rows.length > 0 && (
        <Text size="xs" c="dimmed" mt={2}>
          Enter: temuan berikutnya, dengan jenis dan bagian yang sama. Backspace pada baris kosong: hapus.
        </Text>
      )}
      <div ref={root} className={classes.rows}>
        {rows.map((row, at) => (
          <FindingRow
            key={row.number}
            row={row}
            path={`${path}.${at}`}
            before={findings.find(({ latest }) => latest.number === row.number)}
            isKept={kept.has(row.number) || row.isContinued === true}
            troubles={troubles}
            at={at}
            onSay={edits.say}
            onNext={edits.add}
            onRemove={edits.remove}
          />
        ))}
        {removed && <RemovedLine what={`Temuan ${removed.row.number}`} onUndo={undo} />}
      </div>
      <Button variant="default" leftSection={<AddIcon />} mt={4} onClick={() => add(rows.length - 1)}>
        {rows.length === 0 ? 'Tulis temuan pertama' : 'Tambah temuan'}
      </Button>
    </FieldRows>
  );
}
