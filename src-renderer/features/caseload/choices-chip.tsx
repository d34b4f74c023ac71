import { Checkbox, ScrollArea, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { unseenLabel } from '../../ui/unseen-label.ts';
import { FilterChip } from './filter-chip.tsx';

type Choice = { value: string; label: string };
type ChoicesChipProps = {
  label: string;
  /** What the chip says when nothing is chosen. */
  none: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
};

const manyChoices = 12;

/** A filter by one or several of a list. */
export function ChoicesChip({ label, none, choices, chosen, onChoose }: ChoicesChipProps) {
  const [search, setSearch] = useState('');
  const names = choices.filter(({ value }) => chosen.includes(value)).map((choice) => choice.label);
  const shown = choices.filter(({ label: name }) => name.toLowerCase().includes(search.trim().toLowerCase()));
  return (
    <FilterChip
      label={label}
      value={chosen.length === 0 ? none : phrase(names)}
      isSet={chosen.length > 0}
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
