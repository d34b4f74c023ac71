import { ActionIcon, Button, Text } from '@mantine/core';
import { memo } from 'react';
import { text } from '#domain/fields/text';
import { AddIcon, RemoveIcon } from '../../icons.tsx';
import { FieldSlot } from '../field-slot.tsx';
import { targetFields } from './branch-fields.ts';
import { BranchLine, isBlankBranch } from './branch-line.tsx';
import { type DraftTarget, isCompletedTarget } from './draft-tree.ts';
import classes from './plan-tree.module.css';
import { TargetMore } from './target-more.tsx';
import { TaskBranch } from './task-branch.tsx';
import { pathOf, useTree } from './tree-context.ts';

const removedReason = text('Alasan dikeluarkan dari rencana', { maxLength: 500, required: true });

/** A target as a card: number, indicator, from, to, unit, by when; under it the tasks that lead there. */
export const TargetBranch = memo(function TargetBranch(props: {
  target: DraftTarget;
  goalAt: number;
  at: number;
}) {
  const { target, goalAt, at } = props;
  const place = [goalAt, at] as const;
  const tree = useTree();
  const path = pathOf(tree.path, place);
  const isRemoved = target.removedReason !== undefined;
  const slot = (name: string, field: Parameters<typeof FieldSlot>[0]['field']) => (
    <FieldSlot
      key={name}
      field={field}
      name={name}
      path={`${path}.${name}`}
      value={target[name]}
      troubles={tree.troubles}
      onChange={(changed, value) => tree.change(place, { [changed]: value })}
    />
  );
  return (
    <section
      className={classes.target}
      aria-label={`Target ${target.number}`}
      data-removed={isRemoved || undefined}
    >
      <div className={classes.head}>
        <BranchLine
          label={`Target ${target.number}`}
          place={place}
          branch={target}
          name="statement"
          placeholder="Yang akan dicapai dan dapat diukur"
        />
        <TargetActions target={target} place={place} isRemoved={isRemoved} />
      </div>
      {isRemoved ? (
        <>
          <Text size="sm">Target ini dikeluarkan dari rencana dan tetap terlihat dalam evaluasi.</Text>
          {slot('removedReason', removedReason)}
        </>
      ) : (
        <>
          <div className={classes.measures}>
            {Object.entries(targetFields).map(([name, field]) => slot(name, field))}
          </div>
          <div className={classes.more}>
            <TargetMore target={target} place={place} />
          </div>
          {target.tasks.map((task, index) => (
            <TaskBranch
              key={task.number}
              task={task}
              goalAt={goalAt}
              target={target.number}
              targetAt={at}
              at={index}
            />
          ))}
          <div>
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<AddIcon />}
              onClick={() => tree.addTask(place)}
            >
              Tambah kegiatan
            </Button>
          </div>
        </>
      )}
    </section>
  );
});

/** A target of a completed plan is never deleted: it leaves the plan with its reason, and may return. */
function TargetActions(props: { target: DraftTarget; place: readonly [number, number]; isRemoved: boolean }) {
  const { target, place, isRemoved } = props;
  const tree = useTree();
  if (isRemoved) {
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => tree.change(place, { removedReason: undefined })}
      >
        Kembalikan ke rencana
      </Button>
    );
  }
  if (isCompletedTarget(target.number, tree.completed)) {
    return (
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        onClick={() => tree.change(place, { removedReason: '' })}
      >
        Keluarkan dari rencana
      </Button>
    );
  }
  return (
    <ActionIcon
      color="gray"
      aria-label={`Hapus target ${target.number}`}
      onClick={() => tree.remove(place, isBlankBranch(target))}
    >
      <RemoveIcon />
    </ActionIcon>
  );
}
