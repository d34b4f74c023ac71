import { ActionIcon, Button } from '@mantine/core';
import { memo } from 'react';
import { longText } from '#domain/fields/text';
import { AddIcon, RemoveIcon } from '../../icons.tsx';
import { FieldSlot } from '../field-slot.tsx';
import { BranchLine, isBlankBranch } from './branch-line.tsx';
import { CitedFindings } from './cited-findings.tsx';
import { type DraftGoal, isCompletedGoal } from './draft-tree.ts';
import classes from './plan-tree.module.css';
import { TargetBranch } from './target-branch.tsx';
import { pathOf, useTree } from './tree-context.ts';

const level = longText('Tingkat pencapaian akhir', { maxLength: 5_000 });

/** A goal with its targets. */
export const GoalBranch = memo(function GoalBranch({ goal, at }: { goal: DraftGoal; at: number }) {
  const tree = useTree();
  const place = [at] as const;
  return (
    <section className={classes.goal} aria-label={`Tujuan ${goal.number}`}>
      <div className={classes.head}>
        <BranchLine
          label={`Tujuan ${goal.number}`}
          place={place}
          branch={goal}
          name="statement"
          placeholder="Keadaan akhir yang ingin dicapai"
        />
        {!isCompletedGoal(goal, tree.completed) && (
          <ActionIcon
            color="gray"
            aria-label={`Hapus tujuan ${goal.number}`}
            onClick={() => tree.remove(place, isBlankBranch(goal))}
          >
            <RemoveIcon />
          </ActionIcon>
        )}
      </div>
      <FieldSlot
        field={level}
        name="level"
        path={`${pathOf(tree.path, place)}.level`}
        value={goal.level}
        troubles={tree.troubles}
        onChange={(name, value) => tree.change(place, { [name]: value })}
      />
      <CitedFindings goal={goal} at={at} />
      {goal.targets.map((target, index) => (
        <TargetBranch key={target.number} target={target} goalAt={at} at={index} />
      ))}
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<AddIcon />}
          onClick={() => tree.addTarget(at)}
        >
          Tambah target
        </Button>
      </div>
    </section>
  );
});
