import { Button, Group, Select, SimpleGrid, Stack } from '@mantine/core';
import { useState } from 'react';
import { type CaseloadQuery, mayBound } from '#contract/caseload';
import { addDays, formatCivilDate } from '#domain/civil-date';
import { firstDayOf, lastDayOf, monthOf, previousMonth } from '#domain/months/month';
import { always } from '#domain/months/moving-days';
import { useSession } from '../../core/session.ts';
import { DayInput, useReadDay } from '../../parts/day-input.tsx';
import { FilterChip } from './filter-chip.tsx';

type Period = NonNullable<CaseloadQuery['period']>;

/** The dates of a case a period may bound. */
const periodKinds: Record<Period['by'], string> = {
  admitted: 'Masuk',
  left: 'Keluar',
  resident: 'Dalam layanan',
  due: 'Tenggat',
  target: 'Target jatuh tempo',
};

const kindChoices = (Object.keys(periodKinds) as Period['by'][]).map((value) => ({
  value,
  label: periodKinds[value],
}));

type PeriodChipProps = {
  period: Period | undefined;
  today: string;
  onChoose: (period: Period | undefined) => void;
};

/** Which days somebody may ask by. */
function useKinds(): (by: Period['by']) => boolean {
  const { role } = useSession();
  return (by) => mayBound(role, by);
}

/** A filter by the days of a case: when it began, ended, ran, or has something due. */
export function PeriodChip({ period, today, onChoose }: PeriodChipProps) {
  const mayBe = useKinds();
  return (
    <FilterChip
      label={period === undefined ? 'Waktu' : periodKinds[period.by]}
      value={period === undefined ? 'kapan saja' : describePeriod(period)}
      isSet={period !== undefined}
      onClear={() => onChoose(undefined)}
    >
      <Stack gap="xs">
        <SimpleGrid cols={2} spacing={6} verticalSpacing={6}>
          {commonPeriods(today)
            .filter(({ period: { by } }) => mayBe(by))
            .map((common) => (
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
  const mayBe = useKinds();
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
          data={kindChoices.filter(({ value }) => mayBe(value))}
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

/** "1 Jan 2026 - 31 Jan 2026"; "sampai 31 Jan 2026". */
function describePeriod({ from, to }: Period): string {
  const until = formatCivilDate(to, 'short');
  if (from <= always) return `sampai ${until}`;
  return from === to ? until : `${formatCivilDate(from, 'short')} - ${until}`;
}

/** Periods one asks for often, for a day. */
function commonPeriods(today: string): { label: string; period: Period }[] {
  const month = monthOf(today);
  const before = previousMonth(month);
  const year = today.slice(0, 4);
  return [
    { label: 'Masuk bulan ini', period: { by: 'admitted', from: firstDayOf(month), to: lastDayOf(month) } },
    {
      label: 'Masuk bulan lalu',
      period: { by: 'admitted', from: firstDayOf(before), to: lastDayOf(before) },
    },
    { label: 'Masuk tahun ini', period: { by: 'admitted', from: `${year}-01-01`, to: `${year}-12-31` } },
    { label: 'Keluar bulan ini', period: { by: 'left', from: firstDayOf(month), to: lastDayOf(month) } },
    { label: 'Tenggat lewat', period: { by: 'due', from: always, to: addDays(today, -1) } },
    { label: 'Tenggat 7 hari', period: { by: 'due', from: today, to: addDays(today, 7) } },
  ];
}
