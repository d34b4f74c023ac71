import { Button, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { AchievementsField } from '#domain/fields/achievements';
import { asText, type Draft } from '#domain/fields/field';
import type { ComparedTarget } from '#domain/results/comparison';
import { AddIcon } from '../icons.tsx';
import { AchievementTable } from './achievement-table.tsx';
import classes from './achievements.module.css';
import { type ControlProps, useAnswersBeside, useSurroundings } from './control.ts';
import { FieldRows } from './field-rows.tsx';
import { RemovedLine } from './removed-line.tsx';
import { UnplannedRow } from './unplanned-row.tsx';

/** What was achieved in this round: a new column of the comparison, target by target; then what nobody planned. */
export function AchievementsControl(props: ControlProps<AchievementsField>) {
  const { field, path, value, onChange, troubles, required } = props;
  const { targets, today } = useSurroundings();
  const day = asText(useAnswersBeside(path).evaluatedOn) || today;
  const inPlan = useMemo(() => targets.filter(({ removedReason }) => removedReason === undefined), [targets]);
  const rows = (Array.isArray(value) ? value : []) as Draft[];
  const put = (next: Draft[]) => onChange(next.length === 0 ? undefined : next);
  const say = (target: ComparedTarget, answers: Draft) => {
    const index = rows.findIndex((row) => row.targetNumber === target.number);
    const { targetNumber, ...said } = { ...rows[index], targetNumber: target.number, ...answers };
    const isEmpty = Object.values(said).every((answer) => answer === undefined || answer === '');
    if (index === -1) put(isEmpty ? rows : [...rows, { targetNumber, ...said }]);
    else put(isEmpty ? rows.toSpliced(index, 1) : rows.with(index, { targetNumber, ...said }));
  };
  return (
    <FieldRows {...{ field, path, troubles, required }} labelClass={classes.unseen}>
      {targets.length === 0 ? (
        <Text size="sm">Rencana belum memiliki target. Selesaikan rencana lebih dahulu.</Text>
      ) : (
        <AchievementTable
          path={path}
          rows={rows}
          targets={inPlan}
          troubles={troubles}
          day={day}
          onSay={say}
        />
      )}
      <Unplanned path={path} rows={rows} troubles={troubles} onPut={put} />
    </FieldRows>
  );
}

/** What was achieved without having been planned; a button until there is something. */
function Unplanned(props: {
  path: string;
  rows: readonly Draft[];
  troubles: ControlProps['troubles'];
  onPut: (rows: Draft[]) => void;
}) {
  const { path, rows, troubles, onPut } = props;
  const [removed, setRemoved] = useState<{ index: number; row: Draft }>();
  const remove = (index: number) => {
    setRemoved({ index, row: rows[index] ?? {} });
    onPut(rows.toSpliced(index, 1));
  };
  const undo = () => {
    if (removed) onPut(rows.toSpliced(removed.index, 0, removed.row));
    setRemoved(undefined);
  };
  return (
    <section className={classes.unplanned} aria-label="Di luar rencana">
      {rows.map((row, index) =>
        row.targetNumber === undefined ? (
          <UnplannedRow
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place
            key={index}
            path={`${path}.${index}`}
            row={row}
            troubles={troubles}
            onSay={(answers) => onPut(rows.with(index, { ...row, ...answers }))}
            onRemove={() => remove(index)}
          />
        ) : null,
      )}
      {removed && <RemovedLine what="Capaian di luar rencana" onUndo={undo} />}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<AddIcon />}
        onClick={() => onPut([...rows, { status: 'unplanned' }])}
      >
        Tambah capaian di luar rencana
      </Button>{' '}
      <Text span size="xs" c="dimmed">
        Bonus: dicatat, tidak masuk hitungan persen.
      </Text>
    </section>
  );
}
