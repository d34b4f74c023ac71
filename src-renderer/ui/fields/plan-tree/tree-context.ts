import { createContext, use } from 'react';
import type { Trouble } from '#domain/fields/field';
import type { DraftGoal, Place } from './draft-tree.ts';

/**
 * What a branch knows of the tree it stands in; its own words it is given. It stays the same while another branch is typed
 * into, so that only that one is drawn anew.
 */
type Tree = TreeEdits & {
  path: string;
  troubles: readonly Trouble[];
  /** The plan last completed: what stands there is not deleted. */
  completed: readonly DraftGoal[];
};

/** What a branch may ask of the tree. An edit answers whether anything changed. */
export type TreeEdits = {
  change: (place: Place, answers: Record<string, unknown>) => void;
  addAfter: (place: Place) => boolean;
  addTarget: (goalAt: number) => boolean;
  addTask: (place: readonly [number, number]) => boolean;
  deeper: (place: Place) => boolean;
  higher: (place: Place) => boolean;
  remove: (place: Place, isBlank: boolean) => boolean;
};

export const TreeContext = createContext<Tree | null>(null);

export function useTree(): Tree {
  const tree = use(TreeContext);
  if (tree === null) throw new Error('A branch stands outside its tree');
  return tree;
}

/** The path of a branch as troubles name it: `goals.0.targets.1.tasks.2`. */
export function pathOf(root: string, [goal, target, task]: Place): string {
  const steps = [goal, ...(target === undefined ? [] : ['targets', target])];
  return [root, ...steps, ...(task === undefined ? [] : ['tasks', task])].join('.');
}
