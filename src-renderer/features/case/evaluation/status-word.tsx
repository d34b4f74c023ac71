import { type TargetStatus, targetStatuses } from '#domain/attainment';
import { statusSigns } from '#domain/attainment-chart';
import classes from './evaluation.module.css';

/** A status by its sign and its word; the colour only repeats them. */
export function StatusWord({ status }: { status: TargetStatus }) {
  return (
    <span className={classes.status} data-status={status}>
      <span aria-hidden="true">{statusSigns[status]}</span> {targetStatuses[status]}
    </span>
  );
}
