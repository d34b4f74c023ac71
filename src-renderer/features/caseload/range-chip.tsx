import { Button, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { RangedColumn } from '#contract/caseload';
import { columnOf } from '#contract/caseload-columns';
import { defined } from '#domain/defined';
import { describeRange, type NumberRange } from '#domain/words/number-range';
import { FilterChip } from './filter-chip.tsx';

/** What is asked for most, in the words of the office. */
const common: Record<RangedColumn, readonly (readonly [string, NumberRange])[]> = {
  age: [
    ['Balita, 0 - 4', { to: 4 }],
    ['Anak, di bawah 18', { to: 17 }],
    ['Dewasa, 18 - 59', { from: 18, to: 59 }],
    ['Lansia, 60 ke atas', { from: 60 }],
  ],
  daysInStage: [
    ['Lebih dari 30 hari', { from: 31 }],
    ['Lebih dari 90 hari', { from: 91 }],
  ],
  percentAchieved: [
    ['Di bawah 50 %', { to: 49 }],
    ['Semua tercapai', { from: 100 }],
  ],
};

type RangeChipProps = {
  of: RangedColumn;
  range: NumberRange | undefined;
  opensAtOnce: boolean;
  onChoose: (range: NumberRange | undefined) => void;
};

/** A filter by a number of the row: the usual spans by one press, any other by its ends. */
export function RangeChip({ of, range, opensAtOnce, onChoose }: RangeChipProps) {
  return (
    <FilterChip
      label={columnOf(of).label}
      value={describeRange(range ?? {})}
      isSet={range !== undefined}
      opensAtOnce={opensAtOnce}
      onClear={() => onChoose(undefined)}
    >
      {(close) => {
        const choose = (chosen: NumberRange) => {
          onChoose(chosen);
          close();
        };
        return (
          <Stack gap="xs">
            <SimpleGrid cols={2} spacing={6} verticalSpacing={6}>
              {common[of].map(([label, span]) => (
                <Button key={label} variant="default" onClick={() => choose(span)}>
                  {label}
                </Button>
              ))}
            </SimpleGrid>
            <OwnRange range={range} onChoose={choose} />
          </Stack>
        );
      }}
    </FilterChip>
  );
}

const read = (text: string): number | undefined | 'wrong' => {
  const bare = text.trim();
  if (bare === '') return undefined;
  return /^\d{1,4}$/.test(bare) ? Number(bare) : 'wrong';
};

function OwnRange({
  range,
  onChoose,
}: {
  range: NumberRange | undefined;
  onChoose: (r: NumberRange) => void;
}) {
  const [from, setFrom] = useState(String(range?.from ?? ''));
  const [to, setTo] = useState(String(range?.to ?? ''));
  const [first, last] = [read(from), read(to)];
  const isBackwards = typeof first === 'number' && typeof last === 'number' && last < first;
  const isReady =
    first !== 'wrong' && last !== 'wrong' && !isBackwards && !(first === last && first === undefined);
  const wrong = 'Tulis bilangan bulat, misalnya 12.';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onChoose(defined({ from: first, to: last }));
      }}
    >
      <Stack gap="xs">
        <Group grow align="flex-start" gap="xs">
          <TextInput
            label="Dari"
            inputMode="numeric"
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
            error={first === 'wrong' && wrong}
            data-autofocus
          />
          <TextInput
            label="Sampai"
            inputMode="numeric"
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
            error={last === 'wrong' ? wrong : isBackwards && 'Lebih kecil daripada awalnya.'}
          />
        </Group>
        <Button type="submit" disabled={!isReady}>
          Pakai
        </Button>
      </Stack>
    </form>
  );
}
