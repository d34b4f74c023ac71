import { Button, Group, Select } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { formatMonth, nextMonth, previousMonth } from '#domain/months/month';

type MonthChoiceProps = {
  month: string;
  /** The month that runs now: none after it has begun. */
  newest: string;
  onChoose: (month: string) => void;
};

/** Months offered, back from the newest. */
const offered = 60;

/** The month before, the month after, or one by name; with Alt and an arrow from anywhere on the page. */
export function MonthChoice({ month, newest, onChoose }: MonthChoiceProps) {
  const after = nextMonth(month);
  const isLast = month >= newest;
  useHotkeys(
    [
      ['alt+ArrowUp', () => onChoose(previousMonth(month))],
      ['alt+ArrowDown', () => !isLast && onChoose(after)],
    ],
    [],
  );
  const months = [newest];
  while (months.length < offered) months.push(previousMonth(months[months.length - 1] ?? newest));
  if (!months.includes(month)) months.push(month);
  return (
    <Group gap="xs" wrap="nowrap">
      <Button variant="default" onClick={() => onChoose(previousMonth(month))}>
        Bulan sebelumnya
      </Button>
      <Select
        aria-label="Bulan laporan"
        w={190}
        data={months.map((value) => ({ value, label: formatMonth(value) }))}
        value={month}
        onChange={(chosen) => chosen !== null && onChoose(chosen)}
        allowDeselect={false}
        searchable
        openOnFocus={false}
        nothingFoundMessage="Tidak ada bulan itu"
      />
      <Button variant="default" disabled={isLast} onClick={() => onChoose(after)}>
        Bulan berikutnya
      </Button>
    </Group>
  );
}
