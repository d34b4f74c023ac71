import { Button, Group, SegmentedControl, Select } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { ReactNode } from 'react';
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
import { EarlierIcon, LaterIcon } from '../ui/icons.tsx';
import classes from './period-choice.module.css';

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
        <Turn
          says={`${label} sebelumnya`}
          arrow={<EarlierIcon />}
          onTurn={() => onChoose(periodBefore(period))}
        />
        <Select
          aria-label={`${label} laporan`}
          w={176}
          data={namesFrom(newest, kind, period)}
          value={period}
          onChange={(chosen) => chosen !== null && onChoose(chosen)}
          allowDeselect={false}
          searchable
          openOnFocus={false}
          nothingFoundMessage={`Tidak ada ${label.toLowerCase()} itu`}
        />
        <Turn
          says={`${label} berikutnya`}
          arrow={<LaterIcon />}
          disabled={isLast}
          onTurn={() => onChoose(periodAfter(period))}
        />
      </Group>
    </Group>
  );
}

type TurnProps = { says: string; arrow: ReactNode; disabled?: boolean; onTurn: () => void };

/** To the period beside this one: in words, or as an arrow where there is no room for them. */
function Turn({ says, arrow, disabled = false, onTurn }: TurnProps) {
  return (
    <Button
      variant="default"
      className={classes.turn}
      aria-label={says}
      title={says}
      disabled={disabled}
      onClick={onTurn}
    >
      <span className={classes.word}>{says}</span>
      <span className={classes.arrow}>{arrow}</span>
    </Button>
  );
}

/** The period of another kind at the same place: one that holds it, or the last month of it that has begun. */
function turnTo(period: string, kind: PeriodKind, thisMonth: string): string {
  const last = monthsOf(period).at(-1) ?? thisMonth;
  return periodWith(last > thisMonth ? thisMonth : last, kind);
}

/** Periods by their names, the newest first, with the one shown among them. */
export function namesFrom(newest: string, kind: PeriodKind, shown: string) {
  const names = [newest];
  while (names.length < offered[kind]) names.push(periodBefore(names.at(-1) ?? newest));
  if (!names.includes(shown)) names.push(shown);
  return names.map((value) => ({ value, label: formatPeriod(value) }));
}
