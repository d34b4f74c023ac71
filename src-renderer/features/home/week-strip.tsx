import { Link } from '@tanstack/react-router';
import { addDays, formatCivilDate, weekdayOf } from '#domain/civil-date';
import { monthOf } from '#domain/months/month';
import { formatNumber, weekdayNames } from '#domain/words/indonesian';
import { useSession } from '../../core/session.ts';
import classes from './home.module.css';

/** How many duties each of the next seven days holds. */
export function WeekStrip({ counts }: { counts: readonly number[] }) {
  const { today } = useSession();
  return (
    <ol className={classes.week} aria-label="Tujuh hari ini">
      {counts.map((count, ahead) => {
        const day = addDays(today, ahead);
        return (
          <li key={day} className={classes.day} data-today={day === today || undefined}>
            <span>{weekdayNames[weekdayOf(day)]}</span>
            <strong>
              {count === 0 ? (
                '–'
              ) : (
                <Link
                  to="/tugas"
                  search={{ bulan: monthOf(day), hari: day }}
                  className={classes.toDay}
                  title={`Buka tugas ${formatCivilDate(day, 'weekday')}`}
                >
                  {formatNumber(count)}
                </Link>
              )}
            </strong>
            <span className={classes.date}>{formatCivilDate(day, 'short')}</span>
          </li>
        );
      })}
    </ol>
  );
}
