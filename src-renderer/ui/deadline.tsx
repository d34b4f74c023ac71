import { VisuallyHidden } from '@mantine/core';
import { daysBetween, formatCivilDate } from '#domain/civil-date';
import classes from './deadline.module.css';
import { LateIcon, SoonIcon } from './icons.tsx';

const soon = 7;

/** A day by which something wants doing: overdue and near ones say so by word, sign and colour. */
export function Deadline({ on, today }: { on: string | null; today: string }) {
  if (on === null) return null;
  const days = daysBetween(today, on);
  const date = formatCivilDate(on, 'short');
  if (days > soon) return date;
  return (
    <span className={days < 0 ? classes.overdue : classes.due} title={sayDue(days)}>
      {days < 0 ? <LateIcon /> : <SoonIcon />}
      {date}
      <VisuallyHidden>, {sayDue(days)}</VisuallyHidden>
    </span>
  );
}

/** How far a day is away, counted in days from today: "lewat 3 hari", "hari ini", "2 hari lagi". */
export function sayDue(days: number): string {
  if (days < 0) return `lewat ${-days} hari`;
  return days === 0 ? 'hari ini' : `${days} hari lagi`;
}
