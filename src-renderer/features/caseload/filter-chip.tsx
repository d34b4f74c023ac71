import { ActionIcon, Checkbox, Popover, ScrollArea, Stack, TextInput, UnstyledButton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { DownIcon, RemoveIcon } from '../../ui/icons.tsx';
import { unseenLabel } from '../../ui/unseen-label.ts';
import classes from './caseload.module.css';

type FilterChipProps = {
  /** What is filtered: "Tahap". */
  label: string;
  /** What it is filtered by: "Intervensi"; reads after the label. */
  value: string;
  /** Whether anything is left out by it. */
  isSet: boolean;
  /** Its value is shown although nothing is left out by it; otherwise its name alone stands there until it is set. */
  saysAlways?: boolean;
  /** It is open from the beginning: somebody has just asked for it. */
  opensAtOnce?: boolean;
  /** Takes the filter away; absent where there is always one. */
  onClear?: () => void;
  /** What the press that takes it away is called. */
  clears?: string;
  /** What may be chosen; told how to close the chip, where one choice is all. */
  children: ReactNode | ((close: () => void) => ReactNode);
};

/** One filter as a phrase; pressing it shows what may be chosen. */
export function FilterChip(props: FilterChipProps) {
  const { label, value, isSet, saysAlways, opensAtOnce, onClear, children } = props;
  const { clears = `Hapus saringan ${label}` } = props;
  const [opened, setOpened] = useState(opensAtOnce === true);
  return (
    <span className={classes.chip} data-set={isSet || undefined}>
      <Popover
        opened={opened}
        onChange={setOpened}
        position="bottom-start"
        width="27rem"
        shadow="md"
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <UnstyledButton
            className={classes.chipButton}
            aria-label={`${label}: ${value}`}
            onClick={() => setOpened(!opened)}
          >
            {isSet || saysAlways ? (
              <>
                <span className={classes.chipLabel}>{label}:</span> {value}
              </>
            ) : (
              <>
                {label} <DownIcon />
              </>
            )}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown mah="55dvh" style={{ overflowY: 'auto' }}>
          {typeof children === 'function' ? children(() => setOpened(false)) : children}
        </Popover.Dropdown>
      </Popover>
      {isSet && onClear ? (
        <ActionIcon size={24} color="gray" aria-label={clears} onClick={onClear}>
          <RemoveIcon />
        </ActionIcon>
      ) : null}
    </span>
  );
}

type Choice = { value: string; label: string };
type ChoicesChipProps = {
  label: string;
  /** What the chip says when nothing is chosen. */
  none: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  opensAtOnce?: boolean;
  onChoose: (chosen: string[]) => void;
};

const manyChoices = 12;

/** A filter by one or several of a list. */
export function ChoicesChip(props: ChoicesChipProps) {
  const { label, none, choices, chosen, opensAtOnce = false, onChoose } = props;
  const [search, setSearch] = useState('');
  const names = choices.filter(({ value }) => chosen.includes(value)).map((choice) => choice.label);
  const shown = choices.filter(({ label: name }) => name.toLowerCase().includes(search.trim().toLowerCase()));
  return (
    <FilterChip
      label={label}
      value={chosen.length === 0 ? none : phrase(names)}
      isSet={chosen.length > 0}
      opensAtOnce={opensAtOnce}
      onClear={() => onChoose([])}
    >
      {choices.length > manyChoices ? (
        <TextInput
          label="Cari dalam daftar"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          mb="xs"
          data-autofocus
        />
      ) : null}
      <ScrollArea.Autosize mah={300} type="auto" viewportProps={{ tabIndex: -1 }}>
        <Checkbox.Group {...unseenLabel(label)} value={[...chosen]} onChange={onChoose}>
          <Stack gap={8} p={2}>
            {shown.map((choice) => (
              <Checkbox key={choice.value} value={choice.value} label={choice.label} />
            ))}
          </Stack>
        </Checkbox.Group>
      </ScrollArea.Autosize>
    </FilterChip>
  );
}

/** Short enough for a chip. */
function phrase(names: readonly string[]): string {
  const [first = '', ...others] = names;
  const name = first.length > 28 ? `${first.slice(0, 27)}…` : first;
  return others.length === 0 ? name : `${name} +${others.length}`;
}
