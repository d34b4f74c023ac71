import { createContext, use } from 'react';
import type { Trouble } from '#domain/fields/field';
import type { DraftGoal, Numbering, Place } from './draft-tree.ts';
import type { Edit } from './plan-edits.ts';

/** What a branch may ask of the tree it stands in. An edit answers whether anything changed. */
export type TreeEdits = {
  path: string;
  troubles: readonly Trouble[];
  goals: DraftGoal[];
  numbering: Numbering;
  change: (place: Place, answers: Record<string, unknown>) => void;
  apply: (edit: Edit | undefined) => boolean;
  addAfter: (place: Place) => boolean;
  deeper: (place: Place) => boolean;
  higher: (place: Place) => boolean;
  remove: (place: Place, isBlank: boolean) => boolean;
  isCompleted: (place: Place) => boolean;
};

export const TreeContext = createContext<TreeEdits | null>(null);

export function useTree(): TreeEdits {
  const tree = use(TreeContext);
  if (tree === null) throw new Error('A branch stands outside its tree');
  return tree;
}

/** The path of a branch as troubles name it: `goals.0.targets.1.tasks.2`. */
export function pathOf(root: string, [goal, target, task]: Place): string {
  const steps = [goal, ...(target === undefined ? [] : ['targets', target])];
  return [root, ...steps, ...(task === undefined ? [] : ['tasks', task])].join('.');
}
