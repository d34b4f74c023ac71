import { Textarea } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { asText, isBlank } from '#domain/fields/field';
import { useSurroundings } from '../control.ts';
import type { Place } from './draft-tree.ts';
import classes from './plan-tree.module.css';
import { pathOf, useTree } from './tree-context.ts';

/** The line in which a branch is worded, and from which the tree is built. */
export function BranchLine(props: {
  label: string;
  place: Place;
  branch: Record<string, unknown>;
  /** The answer that words the branch. */
  name: 'statement' | 'what';
  placeholder: string;
}) {
  const { label, place, branch, name, placeholder } = props;
  const tree = useTree();
  const { formKey } = useSurroundings();
  const path = `${pathOf(tree.path, place)}.${name}`;
  const sentences = tree.troubles
    .filter((trouble) => trouble.path === path || trouble.path === pathOf(tree.path, place))
    .concat(
      place.length === 1
        ? tree.troubles.filter((trouble) => trouble.path === `${pathOf(tree.path, place)}.targets`)
        : [],
    )
    .map((trouble) => trouble.sentence);
  return (
    <div data-path={`${formKey}:${path}`} className={classes.line}>
      <Textarea
        label={label}
        classNames={{ input: classes.statement, label: classes.lineLabel }}
        rows={1}
        data-part={place.join('.')}
        placeholder={placeholder}
        value={asText(branch[name])}
        error={sentences.join(' ') || undefined}
        onChange={(event) =>
          tree.change(place, { [name]: event.currentTarget.value.replaceAll(/\s*[\r\n]+\s*/g, ' ') })
        }
        onKeyDown={(event) => {
          if (actOn(event)) event.preventDefault();
        }}
      />
    </div>
  );

  function actOn(event: KeyboardEvent): boolean {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return false;
    if (event.key === 'Enter') return event.shiftKey || tree.addAfter(place);
    if (!isBlankBranch(branch)) return false;
    if (event.key === 'Tab') return event.shiftKey ? tree.higher(place) : tree.deeper(place);
    return event.key === 'Backspace' && tree.remove(place, true);
  }
}

/** Whether nothing has been said of a branch, nor hung under it. */
export function isBlankBranch({ number: _number, ...answers }: Record<string, unknown>): boolean {
  return Object.values(answers).every(
    (answer) => isBlank(answer) || (Array.isArray(answer) && answer.length === 0),
  );
}
