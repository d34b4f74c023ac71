import { ActionIcon, Button, Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { AddIcon, RemoveIcon } from '../../ui/icons.tsx';
import classes from './own.module.css';

type ChangesByMonthProps<Change> = {
  changes: readonly Change[];
  onChange: (changes: Change[]) => void;
  /** What the month of a change, and the buttons that take one out and add one, are called. */
  words: { since: (place: number) => string; remove: (place: number) => string; add: string };
  /** A further change, after the last month from which there is one. */
  next: (lastSince: string | undefined) => Change;
  /** What changes from that month on. */
  children: (change: Change, place: number, put: (part: Partial<Change>) => void) => ReactNode;
};

/** What holds from a month on until the next change: a row a change. */
export function ChangesByMonth<Change extends { since: string }>(props: ChangesByMonthProps<Change>) {
  const { changes, onChange, words, next, children } = props;
  const put = (index: number, part: Partial<Change>) =>
    onChange(changes.map((change, at) => (at === index ? { ...change, ...part } : change)));
  const lastSince = changes
    .map(({ since }) => since)
    .sort()
    .at(-1);
  return (
    <Stack gap="xs">
      {changes.map((change, index) => (
        // Two that begin in the same month may stand there until they are corrected.
        // biome-ignore lint/suspicious/noArrayIndexKey: changes are told apart by their place
        <div key={index} className={classes.change}>
          {children(change, index + 1, (part) => put(index, part))}
          <TextInput
            label={words.since(index + 1)}
            description="Tahun-bulan, misalnya 2027-01."
            maxLength={7}
            value={change.since}
            onChange={(event) => put(index, { since: event.currentTarget.value } as Partial<Change>)}
          />
          <ActionIcon
            variant="transparent"
            aria-label={words.remove(index + 1)}
            onClick={() => onChange(changes.filter((_, at) => at !== index))}
          >
            <RemoveIcon />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<AddIcon />}
          onClick={() => onChange([...changes, next(lastSince)])}
        >
          {words.add}
        </Button>
      </div>
    </Stack>
  );
}
