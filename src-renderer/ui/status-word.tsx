import { type TargetStatus, targetStatuses } from '#domain/results/attainment';
import classes from './status-word.module.css';

/** A status by its sign and its word, told apart without colour. */
export function StatusWord({ status }: { status: TargetStatus }) {
  return (
    <span className={classes.status} data-status={status}>
      <StatusSign status={status} /> {targetStatuses[status]}
    </span>
  );
}

/** The sign alone, drawn so that it looks the same whatever fonts the computer has. */
export function StatusSign({ status }: { status: TargetStatus }) {
  return (
    <svg className={classes.sign} width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      {strokes[status]}
    </svg>
  );
}

const ring = <circle cx="7" cy="7" r="5.2" className={classes.line} />;

const strokes: Readonly<Record<TargetStatus, React.ReactNode>> = {
  achieved: <circle cx="7" cy="7" r="6" className={classes.full} />,
  partly: (
    <>
      {ring}
      <path d="M7 1.8a5.2 5.2 0 000 10.4z" className={classes.full} />
    </>
  ),
  'not-achieved': <path d="M2.5 2.5l9 9M11.5 2.5l-9 9" className={classes.line} />,
  'not-due': ring,
  'not-rated': (
    <path d="M4.4 4.6a2.6 2.6 0 115 .9c-.5 1.3-2.4 1.4-2.4 3M7 11.6v.2" className={classes.line} />
  ),
  unplanned: <path d="M7 1.5v11M1.5 7h11" className={classes.line} />,
  removed: <path d="M1.5 7h11" className={classes.line} />,
};
