import { Button, Group, SegmentedControl, Select } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import {
  daysOf,
  formatPeriod,
  monthsOf,
  type PeriodKind,
  periodAfter,
  periodBefore,
  periodKindOf,
  periodKinds,
  periodWith,
} from '#domain/months/period';

type PeriodChoiceProps = {
  period: string;
  /** The month that runs now: no period after its own has begun. */
  thisMonth: string;
  onChoose: (period: string) => void;
};

/** How far back the list of names goes, by kind. */
const offered = { month: 60, quarter: 20, half: 10, year: 10 } as const satisfies Record<PeriodKind, number>;
const kinds = Object.entries(periodKinds).map(([value, { label }]) => ({ value, label }));

/** A month, or a longer period with it; the one before, the one after, or one by name; with Alt and an arrow as well. */
export function PeriodChoice({ period, thisMonth, onChoose }: PeriodChoiceProps) {
  const kind = periodKindOf(period) ?? 'month';
  const newest = periodWith(thisMonth, kind);
  const isLast = daysOf(period).from >= daysOf(newest).from;
  const label = periodKinds[kind].label;
  useHotkeys(
    [
      ['alt+ArrowUp', () => onChoose(periodBefore(period))],
      ['alt+ArrowDown', () => !isLast && onChoose(periodAfter(period))],
    ],
    [],
  );
  return (
    <Group gap="xs">
      <SegmentedControl
        aria-label="Masa laporan"
        data={kinds}
        value={kind}
        onChange={(chosen) => onChoose(turnTo(period, chosen as PeriodKind, thisMonth))}
      />
      <Group gap="xs" wrap="nowrap">
        <Button variant="default" onClick={() => onChoose(periodBefore(period))}>
          {label} sebelumnya
        </Button>
        <Select
          aria-label={`${label} laporan`}
          w={190}
          data={namesFrom(newest, kind, period)}
          value={period}
          onChange={(chosen) => chosen !== null && onChoose(chosen)}
          allowDeselect={false}
          searchable
          openOnFocus={false}
          nothingFoundMessage={`Tidak ada ${label.toLowerCase()} itu`}
        />
        <Button variant="default" disabled={isLast} onClick={() => onChoose(periodAfter(period))}>
          {label} berikutnya
        </Button>
      </Group>
    </Group>
  );
}

/** The period of another kind at the same place: one that holds it, or the last month of it that has begun. */
function turnTo(period: string, kind: PeriodKind, thisMonth: string): string {
  const last = monthsOf(period).at(-1) ?? thisMonth;
  return periodWith(last > thisMonth ? thisMonth : last, kind);
}

function namesFrom(newest: string, kind: PeriodKind, shown: string) {
  const names = [newest];
  while (names.length < offered[kind]) names.push(periodBefore(names.at(-1) ?? newest));
  if (!names.includes(shown)) names.push(shown);
  return names.map((value) => ({ value, label: formatPeriod(value) }));
}
