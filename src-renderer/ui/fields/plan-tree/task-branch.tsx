import { ActionIcon, Button, Text } from '@mantine/core';
import { memo, useId, useState } from 'react';
import { asText } from '#domain/fields/field';
import { printValue } from '#domain/fields/kinds';
import { RemoveIcon } from '../../icons.tsx';
import { troublesAt } from '../control.ts';
import { FieldSlots } from '../field-slot.tsx';
import { taskFields } from './branch-fields.ts';
import { BranchLine, isBlankBranch } from './branch-line.tsx';
import { type DraftTask, isCompletedTask } from './draft-tree.ts';
import classes from './plan-tree.module.css';
import { pathOf, useTree } from './tree-context.ts';

/** A task: what is done, and behind "Rincian" how, why, when, where, by whom. */
export const TaskBranch = memo(function TaskBranch(props: {
  task: DraftTask;
  /** The number of its target. */
  target: number;
  goalAt: number;
  targetAt: number;
  at: number;
}) {
  const { task, target, goalAt, targetAt, at } = props;
  const place = [goalAt, targetAt, at] as const;
  const tree = useTree();
  const detailsId = useId();
  const path = pathOf(tree.path, place);
  const [isOpen, setIsOpen] = useState(false);
  const hasTrouble = Object.keys(taskFields).some(
    (name) => troublesAt(tree.troubles, `${path}.${name}`).length > 0,
  );
  const isShown = isOpen || hasTrouble;
  return (
    <div className={classes.task}>
      <div className={classes.head}>
        <BranchLine
          label={`Kegiatan ${task.number}`}
          place={place}
          branch={task}
          name="what"
          placeholder="Apa yang dilakukan"
        />
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          aria-expanded={isShown}
          aria-controls={detailsId}
          onClick={() => setIsOpen(!isOpen)}
        >
          Rincian
        </Button>
        {!isCompletedTask(target, task.number, tree.completed) && (
          <ActionIcon
            color="gray"
            aria-label={`Hapus kegiatan ${task.number}`}
            onClick={() => tree.remove(place, isBlankBranch(task))}
          >
            <RemoveIcon />
          </ActionIcon>
        )}
      </div>
      <div id={detailsId} className={isShown ? classes.details : undefined}>
        {isShown ? (
          <FieldSlots
            fields={taskFields}
            path={path}
            row={task}
            troubles={tree.troubles}
            onSay={(answers) => tree.change(place, answers)}
          />
        ) : (
          <Text size="xs" c="dimmed">
            {summaryOf(task)}
          </Text>
        )}
      </div>
    </div>
  );
});

function summaryOf(task: DraftTask): string {
  return Object.entries(taskFields)
    .filter(([name]) => ['executor', 'when', 'where', 'state'].includes(name) && asText(task[name]) !== '')
    .map(([name, field]) => {
      const printed = printValue(field, task[name]);
      return `${field.label}: ${printed.shape === 'table' ? '' : printed.text}`;
    })
    .join(' · ');
}
