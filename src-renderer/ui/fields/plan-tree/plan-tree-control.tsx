import { Button, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { PlanTreeField } from '#domain/fields/plan-tree';
import { AddIcon } from '../../icons.tsx';
import { useSteadyCalls } from '../../use-steady-calls.ts';
import { type ControlProps, useSurroundings } from '../control.ts';
import { FieldRows } from '../field-rows.tsx';
import { RemovedLine } from '../removed-line.tsx';
import { useFocusAfterEdit } from '../use-focus-after-edit.ts';
import { type Numbering, type Place, readTree } from './draft-tree.ts';
import { GoalBranch } from './goal-branch.tsx';
import {
  addAfter,
  addTarget,
  addTask,
  change,
  deeper,
  type Edit,
  higher,
  putBack,
  type Removed,
  remove,
} from './plan-edits.ts';
import classes from './plan-tree.module.css';
import { TreeContext, type TreeEdits } from './tree-context.ts';

/** The plan as a tree, tujuan > target > kegiatan, written in place with the keyboard alone. */
export function PlanTreeControl(props: ControlProps<PlanTreeField>) {
  const { field, path, value, onChange, troubles, required } = props;
  const { completed, nextNumber } = useSurroundings();
  const numbering = useMemo<Numbering>(
    () => ({ nextNumber, completed: readTree(completed?.[path]) }),
    [nextNumber, completed, path],
  );
  const goals = readTree(value);
  const [removed, setRemoved] = useState<Removed>();
  const { root, focusNext } = useFocusAfterEdit();

  const apply = (edit: Edit | undefined): boolean => {
    if (edit === undefined) return false;
    focusNext(edit.focus?.join('.'));
    onChange(edit.goals.length === 0 ? undefined : edit.goals);
    return true;
  };
  const edits = useSteadyCalls<TreeEdits>({
    change: (place, answers) => onChange(change(goals, place, answers)),
    addAfter: (place) => apply(addAfter(goals, place, numbering)),
    addTarget: (at) => apply(addTarget(goals, at, goals[at]?.targets.length ?? 0, numbering)),
    addTask: ([goal, target]) => {
      const count = goals[goal]?.targets[target]?.tasks.length ?? 0;
      return apply(addTask(goals, [goal, target], count, numbering));
    },
    deeper: (place) => apply(deeper(goals, place, numbering)),
    higher: (place) => apply(higher(goals, place, numbering)),
    remove: (place, isBlank) => {
      const edit = remove(goals, place, numbering);
      setRemoved(isBlank ? undefined : edit?.removed);
      return apply(edit && !isBlank ? { ...edit, focus: undefined } : edit);
    },
  });
  const { completed: before } = numbering;
  const tree = useMemo(
    () => ({ ...edits, path, troubles, completed: before }),
    [edits, path, troubles, before],
  );
  const undo = () => {
    if (removed !== undefined) apply(putBack(goals, removed, numbering));
    setRemoved(undefined);
  };

  return (
    <TreeContext value={tree}>
      <FieldRows {...{ field, path, troubles, required }}>
        <Text size="xs" c="dimmed" mt={2}>
          Enter: baris baru setingkat. Pada baris kosong, Tab: satu tingkat lebih dalam (tujuan, target,
          kegiatan), Shift+Tab: satu tingkat ke atas, Backspace: hapus baris.
        </Text>
        <div ref={root} className={classes.tree}>
          {goals.map((goal, index) => (
            <GoalBranch key={goal.number} goal={goal} at={index} />
          ))}
          {removed && <RemovedLine what={nameOf(removed)} onUndo={undo} />}
        </div>
        <Button
          variant="default"
          leftSection={<AddIcon />}
          onClick={() => edits.addAfter([goals.length - 1] satisfies Place)}
        >
          {goals.length === 0 ? 'Tulis tujuan pertama' : 'Tambah tujuan'}
        </Button>
      </FieldRows>
    </TreeContext>
  );
}

function nameOf({ place, branch }: Removed): string {
  return `${['Tujuan', 'Target', 'Kegiatan'][place.length - 1]} ${branch.number}`;
}
