import classes from './flag-mark.module.css';
import { FlagIcon } from './icons.tsx';

const meaning = 'Perlu perhatian';

/** That a daily note wants attention: a sign and a colour, with its word where there is room. */
export function FlagMark({ isShort = false }: { isShort?: boolean }) {
  return (
    <span className={classes.mark} title={`${meaning}: belum ditindaklanjuti`}>
      {isShort ? (
        <span className={classes.sign} role="img" aria-label={meaning}>
          <FlagIcon />
        </span>
      ) : (
        <>
          <FlagIcon />
          {meaning}
        </>
      )}
    </span>
  );
}
