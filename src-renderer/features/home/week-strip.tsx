import type { DutyRow } from '#contract/duty';
import { addDays, formatCivilDate, weekdayOf } from '#domain/civil-date';
import { formatNumber, weekdayNames } from '#domain/words/indonesian';
import { useSession } from '../../core/session.ts';
import classes from './home.module.css';

/** How many duties each of the next seven days holds. */
export function WeekStrip({ rows }: { rows: readonly DutyRow[] }) {
  const { today } = useSession();
  const days = Array.from({ length: 7 }, (_, ahead) => addDays(today, ahead));
  const on = (day: string) => rows.filter((row) => row.on === day).length;
  return (
    <ol className={classes.week} aria-label="Tujuh hari ini">
      {days.map((day) => (
        <li key={day} className={classes.day} data-today={day === today || undefined}>
          <span>{weekdayNames[weekdayOf(day)]}</span>
          <strong>{on(day) === 0 ? '–' : formatNumber(on(day))}</strong>
          <span className={classes.date}>{formatCivilDate(day, 'short')}</span>
        </li>
      ))}
    </ol>
  );
}
