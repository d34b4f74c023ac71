import { useId } from 'react';
import classes from './segments.module.css';

/** One answer: `short` is what stands on its segment, `label` what it is called. */
type Segment = { value: string; label: string; short?: string | undefined };

/**
 * A few answers beside one another: one click answers, another on the same one clears, by keyboard Space, Delete or
 * Backspace. Nothing comes or goes beside them, so nothing shifts.
 */
export function Segments(props: {
  options: readonly Segment[];
  chosen: string;
  /** Undefined clears. */
  onChoose: (value: string | undefined) => void;
}) {
  const { options, chosen, onChoose } = props;
  const name = useId();
  return (
    <div className={classes.segments}>
      {options.map(({ value, label, short = label }) => (
        <label key={value} className={classes.segment} data-chosen={value === chosen || undefined}>
          <input
            type="radio"
            name={name}
            aria-label={short === label ? undefined : label}
            title={short === label ? undefined : label}
            checked={value === chosen}
            onChange={() => onChoose(value)}
            onClick={() => value === chosen && onChoose(undefined)}
            onKeyDown={(event) => {
              if (event.key === 'Delete' || event.key === 'Backspace') onChoose(undefined);
            }}
          />
          <span>{short}</span>
        </label>
      ))}
    </div>
  );
}
