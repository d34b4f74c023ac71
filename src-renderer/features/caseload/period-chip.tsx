import { Button, Group, Select, SimpleGrid, Stack } from '@mantine/core';
import { useState } from 'react';
import { formatCivilDate } from '#domain/civil-date';
import { DayInput, useReadDay } from '../../parts/day-input.tsx';
import { FilterChip } from './filter-chip.tsx';
import { commonPeriods, describePeriod, type Period, periodKinds } from './period.ts';

const kindChoices = (Object.keys(periodKinds) as Period['by'][]).map((value) => ({
  value,
  label: periodKinds[value],
}));

type PeriodChipProps = {
  period: Period | undefined;
  today: string;
  onChoose: (period: Period | undefined) => void;
};

/** A filter by the days of a case: when it began, ended, ran, or has something due. */
export function PeriodChip({ period, today, onChoose }: PeriodChipProps) {
  return (
    <FilterChip
      label={period === undefined ? 'Waktu' : periodKinds[period.by]}
      value={period === undefined ? 'kapan saja' : describePeriod(period)}
      isSet={period !== undefined}
      onClear={() => onChoose(undefined)}
    >
      <Stack gap="xs">
        <SimpleGrid cols={2} spacing={6} verticalSpacing={6}>
          {commonPeriods(today).map((common) => (
            <Button key={common.label} variant="default" onClick={() => onChoose(common.period)}>
              {common.label}
            </Button>
          ))}
        </SimpleGrid>
        <OwnPeriod
          key={Object.values(period ?? {}).join(' ')}
          period={period}
          today={today}
          onChoose={onChoose}
        />
      </Stack>
    </FilterChip>
  );
}

function OwnPeriod({ period, today, onChoose }: PeriodChipProps) {
  const [by, setBy] = useState<Period['by']>(period?.by ?? 'admitted');
  const [from, setFrom] = useState(formatCivilDate(period?.from ?? `${today.slice(0, 4)}-01-01`, 'numeric'));
  const [to, setTo] = useState(formatCivilDate(period?.to ?? today, 'numeric'));
  const readDay = useReadDay(true);
  const [first, last] = [readDay(from), readDay(to)];
  const isBackwards = first !== undefined && last !== undefined && last < first;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (first !== undefined && last !== undefined && !isBackwards)
          onChoose({ by, from: first, to: last });
      }}
    >
      <Stack gap="xs">
        <Select
          label="Tanggal"
          data={kindChoices}
          value={by}
          onChange={(chosen) => chosen !== null && setBy(chosen)}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
        />
        <Group grow align="flex-start" gap="xs">
          <DayInput
            label="Dari"
            mayBeFuture
            value={from}
            onChange={setFrom}
            error={first === undefined ? 'Tulis misalnya 1/11/2026.' : undefined}
          />
          <DayInput
            label="Sampai"
            mayBeFuture
            value={to}
            onChange={setTo}
            error={
              last === undefined
                ? 'Tulis misalnya 30/11/2026.'
                : isBackwards
                  ? 'Sebelum tanggal awal.'
                  : undefined
            }
          />
        </Group>
        <Button type="submit" disabled={first === undefined || last === undefined || isBackwards}>
          Pakai
        </Button>
      </Stack>
    </form>
  );
}
