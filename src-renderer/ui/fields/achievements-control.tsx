import { Button, Input, Text } from '@mantine/core';
import { useState } from 'react';
import type { AchievementsField } from '#domain/fields/achievements';
import { asText, type Draft } from '#domain/fields/field';
import type { ComparedTarget } from '#domain/results/comparison';
import { AddIcon } from '../icons.tsx';
import { AchievementRow } from './achievement-row.tsx';
import classes from './achievements.module.css';
import { type ControlProps, useAnswersBeside, useSurroundings } from './control.ts';
import { RemovedLine } from './removed-line.tsx';
import { UnplannedRow } from './unplanned-row.tsx';

/** What was achieved in this round, target by target beside the plan; then what nobody planned. */
export function AchievementsControl(props: ControlProps<AchievementsField>) {
  const { field, path, value, onChange, troubles, required } = props;
  const { targets, today } = useSurroundings();
  const day = asText(useAnswersBeside(path).evaluatedOn) || today;
  const rows = (Array.isArray(value) ? value : []) as Draft[];
  const [removed, setRemoved] = useState<{ index: number; row: Draft }>();
  const own = troubles.filter((trouble) => trouble.path === path).map((trouble) => trouble.sentence);

  const put = (next: Draft[]) => onChange(next.length === 0 ? undefined : next);
  const say = (target: ComparedTarget, answers: Draft) => {
    const index = rows.findIndex((row) => row.targetNumber === target.number);
    if (index === -1) put([...rows, { targetNumber: target.number, ...answers }]);
    else put(rows.with(index, { ...rows[index], ...answers }));
  };
  const remove = (index: number) => {
    setRemoved({ index, row: rows[index] ?? {} });
    put(rows.toSpliced(index, 1));
  };
  const undo = () => {
    if (removed) put(rows.toSpliced(removed.index, 0, removed.row));
    setRemoved(undefined);
  };

  return (
    <Input.Wrapper
      label={field.label}
      description={field.help}
      withAsterisk={required}
      error={own.join(' ') || undefined}
      labelElement="div"
    >
      {targets.length === 0 && (
        <Text size="sm">Rencana belum memiliki target. Selesaikan rencana lebih dahulu.</Text>
      )}
      {targets
        .filter((target) => target.removedReason === undefined)
        .map((target) => {
          const index = rows.findIndex((row) => row.targetNumber === target.number);
          return (
            <AchievementRow
              key={target.number}
              target={target}
              path={`${path}.${index === -1 ? `target-${target.number}` : index}`}
              row={rows[index] ?? {}}
              troubles={troubles}
              day={day}
              onSay={(answers) => say(target, answers)}
            />
          );
        })}
      <section className={classes.unplanned} aria-label="Di luar rencana">
        <Text fw={600}>Di luar rencana</Text>
        <Text size="xs" c="dimmed">
          Yang tercapai tanpa direncanakan. Dicatat sebagai bonus, tidak masuk hitungan persen.
        </Text>
        {rows.map((row, index) =>
          row.targetNumber === undefined ? (
            <UnplannedRow
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place
              key={index}
              path={`${path}.${index}`}
              row={row}
              troubles={troubles}
              onSay={(answers) => put(rows.with(index, { ...row, ...answers }))}
              onRemove={() => remove(index)}
            />
          ) : null,
        )}
        {removed && <RemovedLine what="Capaian di luar rencana" onUndo={undo} />}
        <Button
          variant="default"
          leftSection={<AddIcon />}
          mt={6}
          onClick={() => put([...rows, { status: 'unplanned' }])}
        >
          Tambah capaian di luar rencana
        </Button>
      </section>
    </Input.Wrapper>
  );
}
